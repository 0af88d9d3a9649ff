import { FunctionVersions } from "../../../operations/release/function-versions";
import type { ReleaseRecord } from "../../../operations/release/record";
import { Release } from "../../../operations/release/release";
import { CLOUD_ENDPOINT_VARIABLE } from "../../../sdk/endpoint";
import { TencentClient } from "../../../sdk/tencent-client";
import type { SmokeReport } from "../../../smoke/run/result";
import { ManualClock } from "../../helpers/manual-clock";
import { checkResult, smokeReport } from "../../helpers/smoke-report";
import { reply, TencentServer } from "../../helpers/tencent-server";

const url = (Qualifier: string, ExtranetUrl: string) => ({
  Type: "http",
  Qualifier,
  TriggerDesc: JSON.stringify({ AuthType: "NONE", NetConfig: { ExtranetUrl } }),
});
const LIVE = url("live", "https://live.example");
const CANDIDATE = url("2", "https://candidate.example");
const PASSED = smokeReport([checkResult("one")], { exitCode: 0 });

let server: TencentServer;
let clock: ManualClock;

/** The platform as it answers when all goes well; version 1 has the traffic, version 2 is released. */
beforeEach(async () => {
  clock = new ManualClock();
  server = await TencentServer.start();
  server
    .on("PublishVersion", reply.ok({ FunctionVersion: "2" }))
    .on("GetFunction", reply.ok({ Status: "Active" }))
    .on("CreateTrigger", reply.ok({}))
    .on("ListTriggers", reply.ok({ Triggers: [LIVE, CANDIDATE] }))
    .on("GetAlias", reply.ok({ FunctionVersion: "1" }))
    .on("UpdateAlias", reply.ok({}))
    .on("DeleteTrigger", reply.ok({}));
});
afterEach(() => server.close());

/** What the alias was asked to name, request by request: the main version, and the share of another. */
const shifts = (): unknown[] =>
  server.calls
    .filter(({ action }) => action === "UpdateAlias")
    .map(({ body: { FunctionVersion, RoutingConfig } }) => {
      const { AdditionalVersionWeights: weights } = RoutingConfig as { AdditionalVersionWeights: { Weight: number }[] };
      return [FunctionVersion, ...weights.map(({ Weight }) => Weight)];
    });

async function release(smoke: (percent: number) => SmokeReport = () => PASSED) {
  const variables = { [CLOUD_ENDPOINT_VARIABLE]: server.url };
  const credentials = () => ({ secretId: "AKIDEXAMPLE", secretKey: "KeyEXAMPLE" });
  const client = new TencentClient({ region: "ap-singapore", credentials, variables });
  const record: ReleaseRecord = {
    schema: "ekyc-token-endpoint/release",
    version: 1,
    toolVersion: "0.1.0",
    environment: "dev",
    region: "ap-singapore",
    functionName: "tokens",
    alias: "live",
    startedAt: new Date(clock.now()).toISOString(),
    outcome: "under-way",
    from: "1",
    steps: [],
  };
  const exitCode = await new Release({
    versions: new FunctionVersions({ client, functionName: "tokens", alias: "live", clock }),
    percents: [50, 100],
    endpointUrl: "https://live.example",
    smoke: async (address, percent) => smoke(address.includes("candidate") ? 0 : percent),
    signal: new AbortController().signal,
    clock,
    record,
    onChange: () => {},
  }).run(async (steps) => {
    for (const step of steps) await step.run();
  });
  return { exitCode, record };
}

const failed = (exitCode: SmokeReport["exitCode"], reason = "not as configured"): SmokeReport =>
  smokeReport([checkResult("health", { state: "fail", reason })], { exitCode });

describe("the traffic of a release that is given up", () => {
  it("is put back when the answer to a shift is lost, for it may have been shifted", async () => {
    server.on("UpdateAlias", reply.reset(), reply.ok({}));
    expect((await release()).record.outcome).toBe("rolled-back");
    expect(shifts()).toEqual([["1", 0.5], ["1"]]);
  });

  it("is put back at the fifth attempt after ever longer pauses, if the cloud refuses the first four", async () => {
    const refusal = reply.error("InternalError");
    server.on("UpdateAlias", reply.ok({}), refusal, refusal, refusal, refusal, reply.ok({}));
    const startedAt = clock.now();
    const { record } = await release((percent) => (percent === 50 ? failed(1) : PASSED));
    expect(record).toMatchObject({ outcome: "rolled-back", reason: expect.stringMatching(/^at 50 % 1 checks failed/) });
    expect(shifts()).toEqual([["1", 0.5], ...Array(5).fill(["1"])]);
    expect(clock.now() - startedAt).toBe(1_000 + 2_000 + 3_000 + 4_000);
  });

  it("may still be shifted when the cloud refuses five times, and the record says so", async () => {
    server.on("UpdateAlias", reply.error("InternalError"));
    const { record, exitCode } = await release();
    expect(record.outcome).toBe("rollback-failed");
    expect(exitCode).toBe(1);
    expect(shifts()).toHaveLength(1 + 5);
  });

  it("is left alone when nothing was shifted yet", async () => {
    const { record } = await release((percent) => (percent === 0 ? failed(1) : PASSED));
    expect(record).toMatchObject({ outcome: "rolled-back", reason: expect.stringMatching(/^before any traffic/) });
    expect(shifts()).toEqual([]);
    expect(server.count("DeleteTrigger")).toBe(1);
  });
});

describe("a release is given up", () => {
  it.each([1, 3] as const)("with the exit code of the checks that failed: %d", async (exitCode) => {
    expect((await release(() => failed(exitCode))).exitCode).toBe(exitCode);
  });

  it.each([
    [
      "has an address for another version",
      () => server.on("ListTriggers", reply.ok({ Triggers: [LIVE, CANDIDATE, url("3", "https://other.example")] })),
    ],
    [
      "shifts traffic to another version",
      () =>
        server.on(
          "GetAlias",
          reply.ok({
            FunctionVersion: "1",
            RoutingConfig: { AdditionalVersionWeights: [{ Version: "3", Weight: 0.1 }] },
          }),
        ),
    ],
  ])("when somebody else's, begun at the same moment, %s", async (_what, other) => {
    other();
    const { record, exitCode } = await release();
    expect(record.reason).toBe("another release was begun at the same moment");
    expect(exitCode).toBe(2);
    expect(shifts()).toEqual([]);
  });

  it("when its version cannot be invoked within a minute", async () => {
    server.on("GetFunction", reply.ok({ Status: "Publishing" }));
    const startedAt = clock.now();
    const { record, exitCode } = await release();
    expect(record.reason).toBe("Of the function tokens, version 2 is not Active after 60 s.");
    expect(exitCode).toBe(1);
    expect(clock.now() - startedAt).toBe(60_000);
  });

  it("and a reason that holds a token is recorded without it", async () => {
    const key = `ekyc_abcdefgh_${"K".repeat(43)}`;
    const { record } = await release(() => failed(1, `got Bearer ${key}`));
    expect(JSON.stringify(record)).not.toContain(key);
    expect(record.steps[0]?.smoke?.failing).toEqual([{ id: "health", reason: expect.stringContaining("[redacted]") }]);
  });
});
