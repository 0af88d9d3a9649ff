import { REPORTERS } from "../../../smoke/reporters";
import { endedQuarantines } from "../../../smoke/run/quarantine";
import { problem, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { findResult, onToken, smokeRun } from "../../helpers/smoke-run";

/** The run's clock stands at 2025-01-14. */
const until = (day: string) => ({ HK: { reason: "vendor ticket 4711", until: day } });

let endpoint: ScriptedEndpoint;

beforeEach(async () => {
  const arrears = problem(502, "upstream_denied", { upstreamCode: "UnauthorizedOperation.Arrears" });
  endpoint = await ScriptedEndpoint.start(onToken("HK", arrears));
});
afterEach(() => endpoint.close());

const run = (quarantine: ReturnType<typeof until>) => smokeRun(endpoint.url, { only: ["HK", "ML"], quarantine });

describe("a profile in quarantine", () => {
  it("is checked and shown as failed, and does not fail the run", async () => {
    const report = await run(until("2025-01-14"));
    expect(findResult(report, "token:HK")).toMatchObject({
      state: "fail",
      quarantine: { reason: "vendor ticket 4711", until: "2025-01-14" },
    });
    expect(report).toMatchObject({ exitCode: 0, summary: { fail: 1 } });
    const text = REPORTERS.list({ output: { out: () => {}, err: () => {} }, live: false, colors: false }).render(
      report,
    );
    expect(text.match(/quarantined until 2025-01-14: vendor ticket 4711/g)).toHaveLength(1);
    expect(endedQuarantines(report, until("2025-01-14"))).toEqual([]);
  });

  it("leaves the other profiles alone", async () => {
    expect(findResult(await run(until("2025-01-14")), "token:ML")).not.toHaveProperty("quarantine");
  });

  it("counts again from the day after the end date, and the run says so", async () => {
    const report = await run(until("2025-01-13"));
    expect(findResult(report, "token:HK")).not.toHaveProperty("quarantine");
    expect(report.exitCode).toBe(1);
    expect(endedQuarantines(report, until("2025-01-13"))).toEqual([
      "The quarantine of HK ended on 2025-01-13 (vendor ticket 4711), so its checks count again: take smoke.quarantine.HK out of the environment's file, or give it a new end date.",
    ]);
  });

  it("is not spoken of by a run that does not check it", async () => {
    const report = await smokeRun(endpoint.url, { only: ["ML"], quarantine: until("2025-01-13") });
    expect(endedQuarantines(report, until("2025-01-13"))).toEqual([]);
  });
});
