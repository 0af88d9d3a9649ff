import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import type { Profile } from "../../../contract/generated/types";
import type { Check } from "../../../smoke/checks/check";
import { adviceOn } from "../../../smoke/knowledge/advice";
import { smokePlan } from "../../../smoke/plan/plan";
import { runExitCode, type SmokeReport } from "../../../smoke/run/result";
import { type Hold, problem, type Script, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { findResult, onToken, type SmokeRun, smokeRun } from "../../helpers/smoke-run";
import { until } from "../../helpers/until";

let endpoint: ScriptedEndpoint | undefined;

afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

interface Run extends SmokeRun {
  readonly script?: Script;
  readonly hold?: Hold;
}

async function smoke({ script, hold, ...run }: Run = {}): Promise<SmokeReport> {
  endpoint = await ScriptedEndpoint.start(script, hold);
  return smokeRun(endpoint.url, run);
}

describe("a smoke run", () => {
  it("requests a token with each of the 21 profiles and checks what must be refused", async () => {
    const report = await smoke();
    expect(report).toMatchObject({
      schema: "ekyc-token-endpoint/smoke",
      version: 2,
      runId: "20250114T000000Z-80000000",
      exitCode: 0,
      summary: { pass: 33, degraded: 0, fail: 0, skipped: 0, inconclusive: 0 },
    });
    const tokens = endpoint?.requests.filter(({ path, body }) => path === "/v1/tokens" && body.includes('"smoke"'));
    const asked = tokens?.map(({ body }) => (JSON.parse(body) as { profile: string }).profile);
    expect(asked?.sort()).toEqual(Object.keys(DEFAULT_PROFILES).sort());
  });

  it("keeps the order of the plan in its report, whatever the order of the answers", async () => {
    const report = await smoke();
    expect(report.checks.slice(0, 4).map(({ id }) => id)).toEqual(["health", "profiles", "token:HK", "token:ML"]);
    expect(report.checks.at(-1)?.id).toBe("refusal:broken-rule");
  });

  it("fails a profile that is refused, with what was expected and received", async () => {
    const refusal = problem(502, "upstream_denied", { upstreamCode: "UnauthorizedOperation", requestId: "req-1" });
    const report = await smoke({ script: onToken("ML", refusal), only: ["HK", "ML"] });
    expect(findResult(report, "token:ML")).toMatchObject({
      state: "fail",
      expected: "201 with a token",
      received: "502 upstream_denied, UnauthorizedOperation (detail of upstream_denied)",
      upstreamRequestId: "req-1",
    });
    expect(findResult(report, "token:HK")?.state).toBe("pass");
    expect(report.exitCode).toBe(1);
  });

  it("skips a delisted type that is refused for its parameters, and only then", async () => {
    const refused = problem(502, "upstream_rejected", { upstreamCode: "InvalidParameterValue" });
    const delisted = await smoke({ script: onToken("TaiWanIDCard", refused), only: ["HK", "TaiWanIDCard"] });
    expect(findResult(delisted, "token:TaiWanIDCard")).toMatchObject({
      state: "skipped",
      reason: "delisted: the vendor dropped TaiWanIDCard on 2025-08-28 (judged by contract 2026-08-18)",
    });
    expect(delisted.exitCode).toBe(0);
  });

  it("fails a current type that is refused for its parameters", async () => {
    const refused = problem(502, "upstream_rejected", { upstreamCode: "InvalidParameterValue" });
    expect(findResult(await smoke({ script: onToken("HK", refused), only: ["HK"] }), "token:HK")?.state).toBe("fail");
  });

  it("fails a delisted type that is refused for another reason", async () => {
    const refused = problem(502, "upstream_denied", { upstreamCode: "UnauthorizedOperation" });
    const report = await smoke({ script: onToken("TaiWanIDCard", refused), only: ["TaiWanIDCard"] });
    expect(findResult(report, "token:TaiWanIDCard")?.state).toBe("fail");
  });

  it("fails a token without its promised fields", async () => {
    const report = await smoke({
      script: onToken("HK", { status: 201, body: { sdkToken: "", profile: "ML" } }),
      only: ["HK"],
    });
    expect(findResult(report, "token:HK")).toMatchObject({
      state: "fail",
      received: 'no sdkToken, no requestId, profile "ML", idCardType undefined, expiresAt undefined',
    });
  });

  it.each([
    [1_000, "pass"],
    [1_001, "degraded"],
  ])("that is wanted within a second and takes %d ms is %s", async (durationMs, state) => {
    const call: Check = {
      id: "call",
      title: "A call is answered",
      group: "direct",
      spendsQuota: false,
      authorization: "none",
      expects: "an answer",
      request: { action: "GetSdkVerificationResult", parameters: {} },
      judge: () => ({ state: "pass" }),
    };
    const answer = { status: 200, headers: {}, contentType: "application/json", body: {}, durationMs };
    const report = await smokeRun("http://127.0.0.1:1", {
      plan: [call],
      slowMs: 1_000,
      more: { callApi: async () => answer },
    });
    expect(report.checks[0]?.state).toBe(state);
  });

  it("calls a passed check that was slow degraded, which is not a failure", async () => {
    const report = await smoke({ only: ["HK"], slowMs: -1 });
    expect(report.summary).toMatchObject({ pass: 0, degraded: 13, fail: 0 });
    expect(report.exitCode).toBe(0);
  });

  it("calls a check without an answer inconclusive, which is not passed", async () => {
    const report = await smoke({ script: onToken("HK", "hang"), only: ["HK"], timeoutMs: 1_000 });
    expect(findResult(report, "token:HK")).toMatchObject({ state: "inconclusive", reason: "no answer within 1000 ms" });
    expect(report.exitCode).toBe(1);
  });

  it("tells an endpoint that serves other profiles than the configured ones", async () => {
    const hk: Profile = { idCardType: "HK", checkMode: 1, securityLevel: 2 };
    const report = await smoke({ profiles: { HK: hk } });
    expect(findResult(report, "profiles")).toMatchObject({
      state: "fail",
      nextStep: "Deploy the environment again: `npx cdktf deploy token-endpoint-dev`.",
    });
    expect(findResult(report, "profiles")?.received).toContain(
      'HK is {"idCardType":"HK","checkMode":1,"securityLevel":4}',
    );
    expect(findResult(report, "profiles")?.received).toContain("ML is not configured");
  });

  it("tells another environment at the address", async () => {
    const report = await smoke({
      only: ["HK"],
      script: ({ path }) =>
        path === "/v1/health" ? { status: 200, body: { status: "ok", environment: "prod" } } : undefined,
    });
    expect(findResult(report, "health")).toMatchObject({ state: "fail", expected: "dev", received: "prod" });
  });

  it("cannot check a comparison without a photo, and says how to", async () => {
    const profiles: Record<string, Profile> = {
      HK: { idCardType: "HK", checkMode: 2, compareImage: "request", securityLevel: 4 },
    };
    const report = await smoke({ profiles });
    expect(findResult(report, "token:HK")).toMatchObject({
      state: "skipped",
      reason: "the profile compares with a photo: name one with --compare-image",
    });
  });

  it("has no more requests under way than the endpoint has instances", async () => {
    const held: (() => void)[] = [];
    const only = ["HK", "ML", "MacaoIDCard", "ThailandIDCard", "HMTPermit"];
    const run = smoke({
      only,
      concurrency: 3,
      hold: ({ body }) => (body.includes('"smoke"') ? new Promise((resolve) => held.push(() => resolve())) : undefined),
    });
    await until("three are held", () => held.length === 3);
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    expect(held).toHaveLength(3);
    held[0]?.();
    await until("the fourth is", () => held.length === 4);
    held[1]?.();
    await until("the fifth is", () => held.length === 5);
    for (const answer of held) answer();
    expect((await run).summary).toMatchObject({ fail: 0, inconclusive: 0 });
  });

  it("stops at a refused key: nothing more is sent with it, exit code 2", async () => {
    const report = await smoke({ key: `ekyc_zzzzzzzz_${"Z".repeat(43)}` });
    expect(report).toMatchObject({ exitCode: 2, obstacle: "key-refused" });
    expect(endpoint?.requests.filter(({ headers }) => headers.authorization?.includes("zzzzzzzz"))).toHaveLength(1);
    expect(adviceOn(report)).toMatchObject({
      message: `The endpoint ${endpoint?.url} refused the client key.`,
      fix: expect.stringContaining("npx ekyc keys create"),
      exitCode: 2,
    });
  });

  it("stops at an endpoint that is not reached, exit code 3", async () => {
    const report = await smoke({ script: () => "reset" });
    expect(report).toMatchObject({ exitCode: 3, obstacle: "unreachable" });
    expect(endpoint?.requests).toHaveLength(3);
    expect(adviceOn(report)?.message).toMatch(/^The endpoint http:\/\/127\.0\.0\.1:\d+ was not reached: /);
  });

  it("goes on when an endpoint that was reached does not answer a later check", async () => {
    const report = await smoke({ script: ({ path }) => (path === "/v1/profiles" ? "reset" : undefined), only: ["HK"] });
    expect(report.obstacle).toBeUndefined();
    expect(report.exitCode).toBe(1);
    expect(report.checks.find(({ id }) => id === "token:HK")).toMatchObject({ state: "pass" });
  });

  it("says when the function's clock has run away", async () => {
    const expired = problem(502, "upstream_denied", { upstreamCode: "AuthFailure.SignatureExpire" });
    const report = await smoke({ script: onToken("HK", expired), only: ["HK"] });
    expect(adviceOn(report)?.message).toBe(
      "The check token:HK did not pass: the function's clock is more than 300 s from Tencent Cloud's, so its signature has expired.",
    );
    expect(report.exitCode).toBe(1);
  });

  it("never takes zero checks for a success", () => {
    expect(runExitCode([], undefined)).toBe(1);
  });
});

describe("a smoke plan", () => {
  it("refuses a profile that does not exist and names the nearest", () => {
    expect(() =>
      smokePlan({ profiles: DEFAULT_PROFILES, exact: true, contract: "2025-01-14", only: ["MacauIDCard"] }),
    ).toThrow(/^There is no profile "MacauIDCard"; there are: HK, .*\. Did you mean "MacaoIDCard"\?$/);
  });

  it("refuses to check nothing", () => {
    expect(() => smokePlan({ profiles: DEFAULT_PROFILES, exact: true, contract: "2025-01-14", only: [] })).toThrow(
      "nothing would be checked",
    );
  });
});
