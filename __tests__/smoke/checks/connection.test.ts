import { readFileSync } from "node:fs";
import { globalAgent } from "node:https";
import { certificateCheck, clockCheck } from "../../../smoke/checks/connection";
import { preflightChecks } from "../../../smoke/checks/preflight";
import type { CheckResult } from "../../../smoke/run/result";
import { ManualClock } from "../../helpers/manual-clock";
import { CERTIFICATE_FILE, type Script, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { smokeRun } from "../../helpers/smoke-run";

let endpoint: ScriptedEndpoint | undefined;

afterEach(async () => {
  delete globalAgent.options.ca;
  await endpoint?.close();
  endpoint = undefined;
});

describe("the certificate of an https endpoint", () => {
  async function check(now: number, trusted = true): Promise<CheckResult | undefined> {
    if (trusted) globalAgent.options.ca = readFileSync(CERTIFICATE_FILE);
    endpoint = await ScriptedEndpoint.start(undefined, undefined, true);
    const report = await smokeRun(endpoint.url, { plan: [certificateCheck()], clock: new ManualClock(now) });
    return report.checks[0];
  }

  it("passes while it is valid for three weeks", async () => {
    expect(await check(Date.UTC(2119, 11, 11))).toMatchObject({ state: "pass", status: 200 });
  });

  it.each([
    ["20 days", Date.UTC(2119, 11, 11, 0, 0, 1)],
    ["3 days", Date.UTC(2119, 11, 29)],
  ])("is degraded below three weeks and down to three days, with what is left: %s", async (days, now) => {
    expect(await check(now)).toMatchObject({
      state: "degraded",
      received: `${days}, until 2120-01-01T00:00:00.000Z`,
      owner: "ours",
    });
  });

  it("fails below three days, and says how to renew it", async () => {
    expect(await check(Date.UTC(2119, 11, 30))).toMatchObject({
      state: "fail",
      received: "2 days, until 2120-01-01T00:00:00.000Z",
      nextStep: expect.stringContaining("SSL Certificate Service"),
    });
  });

  it("that is not trusted is a failure of the connection", async () => {
    expect(await check(Date.UTC(2026, 0, 1), false)).toMatchObject({
      state: "inconclusive",
      nextStep: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
      attempts: [{ code: "tls_failure" }],
    });
  });
});

describe("the clock behind an endpoint", () => {
  it.each([
    [0, "pass", undefined],
    [-30, "pass", undefined],
    [31, "degraded", "31 s ahead"],
    [-300, "degraded", "300 s behind"],
    [-301, "fail", "301 s behind"],
  ])("%d s away is %s", async (seconds, state, received) => {
    const now = Date.UTC(2026, 0, 1);
    const date = new Date(now + seconds * 1_000).toUTCString();
    endpoint = await ScriptedEndpoint.start(() => ({ status: 200, body: { status: "ok" }, headers: { date } }));
    const report = await smokeRun(endpoint.url, { plan: [clockCheck()], clock: new ManualClock(now) });
    expect(report.checks[0]?.state).toBe(state);
    expect(report.checks[0]?.received).toBe(received);
  });
});

describe("pages of other origins", () => {
  const APP = "https://app.example.com";
  const allowing =
    (origin: string): Script =>
    ({ headers, method }) => {
      if (method !== "OPTIONS" || (origin !== "*" && headers.origin !== origin)) return undefined;
      return {
        status: 204,
        body: "",
        headers: { "access-control-allow-origin": origin, "access-control-allow-methods": "POST" },
      };
    };

  async function states(script: Script | undefined, origins: readonly string[]): Promise<unknown> {
    endpoint = await ScriptedEndpoint.start(script);
    const report = await smokeRun(endpoint.url, { plan: preflightChecks(origins) });
    return report.checks.map(({ id, state }) => [id, state]);
  }

  it("may call when they are configured, and no others", async () => {
    expect(await states(allowing(APP), [APP])).toEqual([
      [`cors:${APP}`, "pass"],
      ["cors:foreign", "pass"],
    ]);
    const asked = endpoint?.requests.map(({ headers }) => headers["access-control-request-method"]);
    expect(asked).toEqual(["POST", "POST"]);
  });

  it("that are configured and may not call are a failure", async () => {
    expect(await states(undefined, [APP])).toEqual([
      [`cors:${APP}`, "fail"],
      ["cors:foreign", "pass"],
    ]);
  });

  it("that are not configured and may call are a failure", async () => {
    expect(await states(allowing("*"), [])).toEqual([["cors:foreign", "fail"]]);
  });

  it("are not checked when no environment says which may call", () => {
    expect(preflightChecks(undefined)).toMatchObject([{ skip: expect.stringContaining("--env") }]);
  });
});
