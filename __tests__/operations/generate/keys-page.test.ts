import { EXAMPLE_CLIENT_KEY } from "../../../contract/endpoint/client-key";
import { newClientKey } from "../../../keys/key-format";
import { keysPage } from "../../../operations/generate/keys-page";
import { V1_KEY } from "../../helpers/v1-key";

const page = keysPage();
const keys = ["dev", "prod-ap-jakarta", "abcdefgh"].flatMap((environment) =>
  Array.from({ length: 50 }, () => newClientKey({ environment, now: 0 }).plaintext),
);
const places = (key: string): string[] => [key, `EKYC_CLIENT_KEY=${key}`, `"${key}",`, `Bearer ${key}\n`];

describe("the gitleaks rule of docs/keys.md", () => {
  const [regex = "", allowed = ""] = [...(page["gitleaks"] ?? "").matchAll(/'''(.*?)'''/g)].map(([, text]) =>
    String(text),
  );

  it("finds keys of both versions wherever they stand, and only the key", () => {
    for (const key of [...keys, V1_KEY.plaintext]) {
      for (const text of places(key)) expect(new RegExp(regex).exec(text)?.[1]).toBe(key);
    }
  });

  it("takes nothing else for one, and not the example", () => {
    expect(EXAMPLE_CLIENT_KEY).toMatch(new RegExp(regex));
    expect(EXAMPLE_CLIENT_KEY).toMatch(new RegExp(allowed));
    for (const text of ["ekyc_smoke_run_success", "ekyc_ID_SECRET", `x${keys[0]}`, `${keys[0]}x`])
      expect(text).not.toMatch(new RegExp(regex));
    for (const key of keys) expect(key).not.toMatch(new RegExp(allowed));
  });
});

describe("the custom patterns of docs/keys.md", () => {
  const cells = (page["github-pattern"] ?? "")
    .split("\n")
    .map((row) => row.split(/(?<!\\)\|/).map((text) => text.trim().replace(/^`|`$/g, "").replaceAll("\\|", "|")));
  const column = (index: number) => cells.slice(2, 5).map((row) => String(row[index]));
  /** As GitHub puts the three together, with JavaScript's words for the ends of a text. */
  const pattern = ([secret, before, after]: string[]): RegExp =>
    new RegExp(`(?:${before})(${secret})(?:${after})`.replaceAll("\\A", "^").replaceAll("\\z", "$"));

  it("find the keys of their version", () => {
    for (const key of keys) for (const text of places(key)) expect(pattern(column(2)).exec(text)?.[1]).toBe(key);
    for (const text of places(V1_KEY.plaintext)) expect(pattern(column(3)).exec(text)?.[1]).toBe(V1_KEY.plaintext);
  });

  it("leave out the example", () => {
    const [excluded = ""] = cells.slice(5).map((row) => String(row[2]));
    expect(EXAMPLE_CLIENT_KEY).toMatch(new RegExp(excluded));
    for (const key of keys) expect(key).not.toMatch(new RegExp(excluded));
  });
});
