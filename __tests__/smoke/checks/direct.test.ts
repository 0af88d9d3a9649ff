import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import { APPLY_SDK_VERIFICATION_TOKEN, PAGE_EXAMPLE } from "../../../contract/vendor/api";
import { smokePlan } from "../../../smoke/plan/plan";
import type { SmokeReport } from "../../../smoke/run/result";
import { GOOD_KEY, problem, type Script, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { findResult, onToken, smokeRun } from "../../helpers/smoke-run";
import { type DirectCloud, startDirectCloud } from "../direct-cloud";

const CONTRACT = "2026-08-18";

let direct: DirectCloud;
let endpoint: ScriptedEndpoint | undefined;

beforeEach(async () => {
  direct = await startDirectCloud(CONTRACT);
});

afterEach(async () => {
  await endpoint?.close();
  await direct.close();
  endpoint = undefined;
});

interface Run {
  readonly profile?: string;
  readonly script?: Script;
  /** Code with which faceid answers the direct request. */
  readonly faceid?: string;
  readonly verify?: boolean;
}

async function run({ profile = "HK", script, faceid, verify = false }: Run): Promise<SmokeReport> {
  if (faceid !== undefined) {
    direct.cloud.faults.add({ kind: "error", code: faceid, action: "ApplySdkVerificationToken", times: 1 });
  }
  endpoint = await ScriptedEndpoint.start(script);
  const plan = smokePlan({
    environment: "dev",
    profiles: DEFAULT_PROFILES,
    exact: true,
    contract: CONTRACT,
    only: [profile],
    direct: !verify,
    verify,
  });
  const { clock, callApi } = direct;
  return smokeRun(endpoint.url, { plan, contract: CONTRACT, clock, retries: 0, more: { callApi } });
}

const upstream = (upstreamCode: string): Script =>
  onToken("HK", problem(502, "upstream_denied", { upstreamAction: APPLY_SDK_VERIFICATION_TOKEN, upstreamCode }));

describe("a direct call", () => {
  it("passes when both sides issue the token", async () => {
    const report = await run({});
    expect(findResult(report, "direct:HK")).toMatchObject({ state: "pass", upstreamRequestId: expect.any(String) });
    const [issued] = direct.cloud.cloud.faceid.tokens.values();
    expect(issued?.parameters).toMatchObject({ IdCardType: "HK", CheckMode: 1, SecurityLevel: 4, Extra: "smoke" });
  });

  it("is made with the example of the vendor's own page too, exactly as the page shows it, unless profiles are named", async () => {
    const checks = (only?: readonly string[]) =>
      smokePlan({
        environment: "dev",
        profiles: DEFAULT_PROFILES,
        exact: true,
        contract: CONTRACT,
        direct: true,
        ...(only && { only }),
      }).filter(({ id }) => id === "direct:page-example");
    expect(checks(["HK"])).toEqual([]);
    const { clock, callApi } = direct;
    const report = await smokeRun(direct.cloud.url, { plan: checks(), contract: CONTRACT, clock, more: { callApi } });
    expect(report.checks).toMatchObject([{ id: "direct:page-example", state: "pass" }]);
    expect([...direct.cloud.cloud.faceid.tokens.values()]).toMatchObject([{ parameters: PAGE_EXAMPLE.request }]);
  });

  it("finds the fault on our side when only the endpoint fails", async () => {
    expect(findResult(await run({ script: upstream("UnauthorizedOperation") }), "direct:HK")).toMatchObject({
      state: "fail",
      owner: "ours",
      reason: expect.stringMatching(/^the fault is on the endpoint's side: .* token:HK did not: a CAM policy/),
      nextStep: expect.stringContaining("faceid:ApplySdkVerificationToken"),
    });
  });

  it("finds it with the account when both fail alike", async () => {
    const code = "UnauthorizedOperation.Arrears";
    expect(findResult(await run({ script: upstream(code), faceid: code }), "direct:HK")).toMatchObject({
      state: "fail",
      owner: "account",
      reason: "not the endpoint's fault: faceid gives the same answer when asked directly: the account is in arrears",
    });
  });

  it("finds it with the vendor when both fail alike on its side", async () => {
    const code = "FailedOperation";
    expect(findResult(await run({ script: upstream(code), faceid: code }), "direct:HK")).toMatchObject({
      state: "fail",
      owner: "vendor",
      reason: expect.stringMatching(/^not the endpoint's fault/),
    });
  });

  it("finds it with the credentials of the checks when only the direct call is denied", async () => {
    const report = await run({ faceid: "UnauthorizedOperation" });
    expect(findResult(report, "direct:HK")).toMatchObject({
      state: "fail",
      owner: "caller",
      reason: expect.stringMatching(/^only the call with the credentials of the checks failed/),
      nextStep: expect.stringContaining('{"effect":"allow","action":["faceid:ApplySdkVerificationToken"]'),
    });
  });

  it("tells two different failures apart", async () => {
    const report = await run({ script: upstream("UnauthorizedOperation.Arrears"), faceid: "InternalError" });
    expect(findResult(report, "direct:HK")?.reason).toMatch(
      /^both sides fail, each in its own way: faceid itself: server-side failure; the endpoint: the account is in arrears/,
    );
  });

  it("agrees that a delisted type is refused", async () => {
    const refused = problem(502, "upstream_rejected", { upstreamCode: "InvalidParameterValue" });
    const report = await run({ profile: "TaiWanIDCard", script: onToken("TaiWanIDCard", refused) });
    expect(findResult(report, "direct:TaiWanIDCard")).toMatchObject({
      state: "skipped",
      reason: expect.stringMatching(/^delisted/),
    });
    expect(report.exitCode).toBe(0);
  });

  it("is not made when the endpoint was not asked", async () => {
    endpoint = await ScriptedEndpoint.start(({ headers }) =>
      headers.authorization === `Bearer ${GOOD_KEY}` ? problem(401, "invalid_key") : undefined,
    );
    const plan = smokePlan({
      environment: "dev",
      profiles: DEFAULT_PROFILES,
      exact: true,
      contract: CONTRACT,
      only: ["HK"],
      direct: true,
    });
    const { clock, callApi } = direct;
    const report = await smokeRun(endpoint.url, { plan, clock, more: { callApi } });
    expect(findResult(report, "direct:HK")).toMatchObject({ state: "skipped", reason: "token:HK was not run" });
  });
});

describe("a lookup", () => {
  const answering = (sdkToken: string): Script =>
    onToken("HK", {
      status: 201,
      body: { sdkToken, requestId: "id-HK", profile: "HK", idCardType: "HK", expiresAt: "2026-01-14T02:00:00Z" },
    });

  it("passes for a token that faceid knows", async () => {
    const { sdkToken } = direct.cloud.cloud.faceid.issue({
      region: "ap-singapore",
      parameters: {},
      issuedAt: direct.clock.now(),
    });
    const report = await run({ script: answering(sdkToken), verify: true });
    expect(findResult(report, "lookup:HK")).toMatchObject({ state: "pass" });
    expect(JSON.stringify(report)).not.toContain(sdkToken);
  });

  it("fails for a token that faceid does not know, and does not repeat it", async () => {
    const report = await run({ script: answering("NOT-A-TOKEN-OF-FACEID"), verify: true });
    expect(findResult(report, "lookup:HK")).toMatchObject({
      state: "fail",
      reason: "faceid does not know the token that was issued",
      owner: "ours",
      received: expect.stringContaining("InvalidParameterValue.BizTokenIllegal"),
    });
    expect(JSON.stringify(report)).not.toContain("NOT-A-TOKEN-OF-FACEID");
  });

  it("is skipped when no token was issued", async () => {
    const report = await run({ script: upstream("UnauthorizedOperation.Arrears"), verify: true });
    expect(findResult(report, "lookup:HK")).toMatchObject({ state: "skipped", reason: "token:HK was issued no token" });
  });
});
