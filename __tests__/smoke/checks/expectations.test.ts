import { problem, type ScriptedAnswer, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { findResult, onToken, type SmokeRun, smokeRun } from "../../helpers/smoke-run";

let endpoint: ScriptedEndpoint;

afterEach(() => endpoint.close());

const REFUSED = problem(502, "upstream_rejected", { upstreamCode: "InvalidParameterValue", requestId: "r-1" });

/** The check of one profile, whose token request is answered so. */
async function tokenCheck(profile: string, answer: ScriptedAnswer | undefined, run: SmokeRun) {
  endpoint = await ScriptedEndpoint.start(onToken(profile, answer));
  return findResult(await smokeRun(endpoint.url, { only: [profile], retries: 0, ...run }), `token:${profile}`);
}

describe("a type that the vendor dropped on 2025-08-28", () => {
  it.each(["2025-08-28", "2026-08-18"] as const)(
    "may be refused by contract %s, and is then skipped",
    async (contract) => {
      expect(await tokenCheck("TaiWanIDCard", REFUSED, { contract })).toMatchObject({
        state: "skipped",
        reason: `delisted: the vendor dropped TaiWanIDCard on 2025-08-28 (judged by contract ${contract})`,
        nextStep: expect.stringContaining("Take TaiWanIDCard out of profiles.select in the file of environment dev"),
      });
    },
  );

  it("must be issued by contract 2025-01-14; the next step names the date and the revision", async () => {
    expect(await tokenCheck("TaiWanIDCard", REFUSED, { contract: "2025-01-14" })).toMatchObject({
      state: "fail",
      reason: "value not allowed",
      owner: "ours",
      nextStep: expect.stringContaining(
        "Contract 2025-01-14 lists TaiWanIDCard, but the vendor dropped it on 2025-08-28: take it out of profiles.select, or judge by that revision with --contract 2025-08-28.",
      ),
    });
  });

  it("passes when a token is issued", async () => {
    expect(await tokenCheck("TaiWanIDCard", undefined, { contract: "2026-08-18" })).toMatchObject({ state: "pass" });
  });

  it("must be issued when the environment says so", async () => {
    const run = { expectations: { TaiWanIDCard: "issued" } } as const;
    expect(await tokenCheck("TaiWanIDCard", REFUSED, run)).toMatchObject({ state: "fail" });
  });
});

it("a type that the vendor still lists fails when it is refused", async () => {
  expect(await tokenCheck("HK", REFUSED, {})).toMatchObject({
    state: "fail",
    nextStep: expect.stringContaining("The vendor lists HK, in contract 2026-08-18 and to this day."),
  });
});

describe("a profile that is expected to be refused", () => {
  const expectations = { HK: "refused" } as const;

  it("passes when the vendor refuses it for its parameters", async () => {
    expect(await tokenCheck("HK", REFUSED, { expectations })).toMatchObject({
      state: "pass",
      title: "Is refused a token for HK",
    });
  });

  it("fails when a token is issued, and says how to settle it", async () => {
    expect(await tokenCheck("HK", undefined, { expectations })).toMatchObject({
      state: "fail",
      reason: "a token was issued although the environment expects a refusal",
      nextStep: expect.stringContaining("set smoke.expectations.HK in the file of environment dev to issued"),
    });
  });

  it.each([
    ["401", problem(401, "invalid_key")],
    ["500", problem(500, "internal_error")],
    ["502 for a missing permission", problem(502, "upstream_denied", { upstreamCode: "UnauthorizedOperation" })],
    ["503", problem(503, "upstream_unavailable", { upstreamCode: "InternalError" })],
    ["401 with a code of the vendor's", problem(401, "invalid_key", { upstreamCode: "InvalidParameter" })],
  ])("fails when it is refused with %s", async (_what, answer) => {
    expect(await tokenCheck("HK", answer, { expectations })).toMatchObject({
      state: "fail",
      expected: "a refusal with InvalidParameter or InvalidParameterValue",
    });
  });
});

describe("a profile of which either is expected", () => {
  const expectations = { HK: "any" } as const;

  it.each([
    ["issued", undefined, "pass"],
    ["refused", REFUSED, "pass"],
    ["denied", problem(502, "upstream_denied", { upstreamCode: "UnauthorizedOperation" }), "fail"],
  ])("that is %s: %s", async (_what, answer, state) => {
    expect(await tokenCheck("HK", answer, { expectations })).toMatchObject({ state });
  });
});
