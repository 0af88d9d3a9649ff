import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import { busiestSecond } from "../../../lib/busiest-second";
import { type MatrixOptions, matrixPlan } from "../../../smoke/matrix/plan";
import type { SmokeReport } from "../../../smoke/run/result";
import { smokeRun } from "../../helpers/smoke-run";
import { type DirectCloud, startDirectCloud } from "../direct-cloud";

/** The smallest JPEG header without an image; the local cloud looks at its form alone. */
const PHOTO = Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex").toString("base64").repeat(4);

let direct: DirectCloud | undefined;

afterEach(async () => {
  await direct?.close();
  direct = undefined;
});

/** The matrix of some profiles, against a cloud of a revision and judged by it. */
async function run(cloud: DirectCloud, options: Partial<MatrixOptions>): Promise<SmokeReport> {
  direct = cloud;
  const contract = cloud.cloud.cloud.contract.revision;
  const plan = matrixPlan({ profiles: DEFAULT_PROFILES, contract, strength: "pairwise", ...options });
  const { clock, callApi } = cloud;
  return smokeRun(cloud.cloud.url, { plan: plan.checks, contract, clock, more: { callApi } });
}

describe("a run of the matrix", () => {
  it("has the legal combinations issued and the illegal ones refused, within the quota", async () => {
    const cloud = await startDirectCloud("2025-01-14");
    const report = await run(cloud, { filters: ["profile=HK,TaiWanIDCard"], compareImage: PHOTO });
    expect(report.summary).toMatchObject({ fail: 0, inconclusive: 0, skipped: 0 });
    const expected = report.checks.filter(
      ({ group, title }) => group === "matrix" && / is issued( or refused)?$/.test(title),
    );
    expect(cloud.cloud.cloud.faceid.tokens.size).toBe(expected.length);
    const requests = cloud.cloud.audit.entries.filter(({ action }) => action === "ApplySdkVerificationToken");
    expect(requests.length).toBe(report.checks.length - 1);
    expect(busiestSecond(requests.map(({ at }) => at))).toBeLessThanOrEqual(20);
    expect(JSON.stringify(report)).not.toContain(PHOTO);
  });

  it.each([
    ["issued", undefined, "pass"],
    ["refused with InvalidParameter", "InvalidParameter", "pass"],
    ["answered with a failure of the vendor's", "FailedOperation", "fail"],
  ])("takes a parameter without effect that is %s", async (_what, code, state) => {
    const cloud = await startDirectCloud("2025-01-14");
    if (code) cloud.cloud.faults.add({ kind: "error", code, action: "ApplySdkVerificationToken", times: 1 });
    const filters = ["profile=HK checkMode=1 securityLevel=4 actionList=none compareImage=request expects=any"];
    const report = await run(cloud, { filters, compareImage: PHOTO });
    expect(report.checks[1]).toMatchObject({ title: expect.stringMatching(/ is issued or refused$/), state });
  });

  it("asks with the example of the vendor's own page too, unless a filter says what is wanted", async () => {
    const ids = (filters: readonly string[]) =>
      matrixPlan({ profiles: DEFAULT_PROFILES, contract: "2025-01-14", strength: "pairwise", filters }).checks.map(
        ({ id }) => id,
      );
    expect(ids([])).toContain("matrix:page-example");
    expect(ids(["profile=HK"])).not.toContain("matrix:page-example");
  });

  it("skips the legal combinations of a delisted type that are refused, and passes the illegal ones", async () => {
    const report = await run(await startDirectCloud("latest"), { filters: ["profile=TaiWanIDCard"] });
    expect(report.summary).toMatchObject({ fail: 0, inconclusive: 0 });
    const legal = report.checks.filter(({ title }) => title.endsWith("is issued"));
    expect(legal.length).toBeGreaterThan(0);
    for (const { state, reason } of legal)
      expect([state, reason]).toEqual(["skipped", expect.stringMatching(/^delisted/)]);
    expect(report.exitCode).toBe(0);
  });

  it("fails a combination that is issued although a rule forbids it, and names the rule", async () => {
    const cloud = await startDirectCloud("2025-01-14");
    const legal = { action: "ApplySdkVerificationToken", parameters: { IdCardType: "HK" } };
    const lenient: DirectCloud = {
      ...cloud,
      callApi: (call, options) => cloud.callApi(call.parameters["ActionList"] ? legal : call, options),
    };
    const report = await run(lenient, { filters: ["profile=HK checkMode=1 securityLevel=1 actionList=nod"] });
    expect(report.checks[1]).toMatchObject({
      state: "fail",
      reason: "a token was issued although the contract forbids the combination",
      nextStep: expect.stringContaining("end the rule action-list in contract/vendor/rules.ts"),
    });
  });

  it("fails a combination that is refused with another code", async () => {
    const cloud = await startDirectCloud("2025-01-14");
    cloud.cloud.faults.add({ kind: "error", code: "FailedOperation", action: "ApplySdkVerificationToken", times: 1 });
    const report = await run(cloud, { filters: ["profile=HK expects=issued checkMode=1 securityLevel=1"] });
    expect(report.checks[1]).toMatchObject({
      state: "fail",
      owner: "vendor",
      received: expect.stringContaining("FailedOperation"),
    });
  });

  it("looks up what was issued, and what was refused is no matter of it", async () => {
    const cloud = await startDirectCloud("2025-01-14");
    const report = await run(cloud, { filters: ["profile=HK checkMode=1 securityLevel=4"], verify: true });
    const lookups = report.checks.filter(({ group }) => group === "lookup");
    expect(lookups.map(({ state }) => state)).toEqual(lookups.map(() => "pass"));
    expect(lookups).toHaveLength(cloud.cloud.cloud.faceid.tokens.size);
    for (const token of cloud.cloud.cloud.faceid.tokens.keys()) expect(JSON.stringify(report)).not.toContain(token);
  });

  it("sends nothing but one question when the credentials are refused, and ends with exit code 2", async () => {
    const cloud = await startDirectCloud("2025-01-14", "WrongSecretKeyEXAMPLE");
    const report = await run(cloud, { filters: ["profile=HK"] });
    expect(report).toMatchObject({ exitCode: 2, obstacle: "credentials-refused" });
    expect(report.checks[0]).toMatchObject({
      owner: "caller",
      nextStep: expect.stringContaining("TENCENTCLOUD_SECRET_ID"),
    });
    expect(cloud.cloud.audit.entries).toHaveLength(1);
  });

  it("without a photo leaves out what needs one, and says how much that is", async () => {
    const report = await run(await startDirectCloud("2025-01-14"), {
      filters: ["profile=HK checkMode=2 securityLevel=1,3"],
    });
    expect(report.checks.at(-1)).toMatchObject({ state: "skipped", title: "34 combinations with a photo" });
  });
});
