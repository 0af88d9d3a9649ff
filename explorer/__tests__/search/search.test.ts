import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { ERROR_CODES } from "../../../contract/vendor/codes/table";
import { SEED_REVISION } from "../../../contract/vendor/revisions";
import { TEST_USERS } from "../../../local-cloud";
import { WORDS } from "../../../proofs/pages/explorer-words";
import { searchEntries } from "../../search/entries";
import { find } from "../../search/find";

const entries = searchEntries({
  clock: new ManualClock(),
  revision: SEED_REVISION,
  region: "ap-singapore",
  testUsers: TEST_USERS,
  localCloud: () => Promise.reject(new Error("not asked")),
});

describe("the quick search", () => {
  it.each(WORDS)("finds %s first: %s", (query, title) => {
    expect(find(entries, query)[0]?.title).toBe(title);
  });

  it("finds what has every word, and nothing else", () => {
    expect(find(entries, "signature expire").map(({ title }) => title)).toContain("AuthFailure.SignatureExpire");
    expect(find(entries, "signature zebra")).toEqual([]);
    expect(find(entries, "  ")).toEqual([]);
  });

  it("has an address of its own for each entry", () => {
    const addresses = entries.map(({ kind, id }) => `${kind}/${id}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it("says of each error code whose it is and what to do, without gaps", () => {
    const codes = entries.filter(({ kind }) => kind === "codes");
    expect(codes).toHaveLength(ERROR_CODES.length);
    for (const { details } of codes) {
      const said = Object.fromEntries(details);
      expect(said["Owner"]).toMatch(/^(ours|account|vendor|network|caller)$/);
      expect(said["Next step"]).toMatch(/^[^{}]+[.}]?/);
      expect(said["Next step"]).not.toMatch(/\{\w+\}/);
    }
  });
});
