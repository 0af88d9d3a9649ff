import type { SmokeRunRecord } from "../../../contract/endpoint/log-records";
import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import { createScheduledSmoke, type TimerEvent } from "../../../functions/smoke/scheduled-smoke";
import { type Clock, systemClock } from "../../../lib/clock";
import { functionCredentials } from "../../../sdk/credentials";
import { TencentClient } from "../../../sdk/tencent-client";
import type { Quarantine } from "../../../smoke/run/result";
import { ROLE } from "../../helpers/handler";
import { GOOD_KEY, problem, type Script, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { reply, TencentServer } from "../../helpers/tencent-server";

let server: TencentServer;
let endpoint: ScriptedEndpoint;

beforeEach(async () => {
  server = await TencentServer.start();
  server.on("GetSecretValue", reply.ok({ SecretString: GOOD_KEY }));
});
afterEach(async () => {
  await server.close();
  await endpoint.close();
});

/** Two minutes after a firing, so that no test reaches the next one. */
const NOW = Date.UTC(2026, 0, 1, 0, 2);

/** A clock that runs from {@link NOW} on as the wall clock does. */
function startedClock(): Clock {
  const aheadMs = NOW - Date.now();
  return { ...systemClock, now: () => Date.now() + aheadMs };
}

type Line = Readonly<Record<string, unknown>>;

async function run(
  script: Script = () => undefined,
  timeLimitMs = 30_000,
  time: Date | string = new Date(NOW),
  quarantine: Readonly<Record<string, Quarantine>> = {},
  results = false,
) {
  endpoint = await ScriptedEndpoint.start(script);
  const lines: string[] = [];
  const smoke = createScheduledSmoke({
    config: {
      environment: "dev",
      region: "ap-singapore",
      secretName: "smoke-key",
      cron: "0 */5 * * * * *",
      profilesPerRun: 2,
      contract: "2025-01-14",
      expectations: {},
      quarantine,
      // No run waits for it.
      pace: { requestsPerSecond: 1_000, quota: 1_000, reserve: 0 },
      concurrency: 5,
      slowMs: 2_000,
      signedRequests: false,
      results,
      profiles: DEFAULT_PROFILES,
    },
    target: endpoint.url,
    client: new TencentClient({
      region: "ap-singapore",
      credentials: functionCredentials(ROLE),
      variables: server.variables,
    }),
    clock: startedClock(),
    random: () => 0,
    writeLog: (line) => lines.push(line),
  });
  const event: TimerEvent = {
    Type: "Timer",
    TriggerName: "smoke",
    Time: typeof time === "string" ? time : time.toISOString(),
    Message: "",
  };
  const record: SmokeRunRecord = await smoke(event, { request_id: "run-1", time_limit_in_ms: timeLimitMs });
  return { record, text: lines.join(""), lines: lines.map((line) => JSON.parse(line) as Line) };
}

const profilesIn = (lines: readonly Line[]): unknown[] => lines.flatMap(({ profile }) => profile ?? []);

describe("a scheduled run", () => {
  it("writes one line for each check and one for the run, which it returns", async () => {
    const { lines, record, text } = await run();
    expect(lines).toHaveLength(2 + 2 + 9 + 1);
    expect(lines[0]).toEqual({
      level: "info",
      message: "smoke check",
      environment: "dev",
      runId: "run-1",
      check: "health",
      group: "endpoint",
      state: "pass",
      durationMs: expect.any(Number),
      status: 200,
    });
    expect(lines.find(({ check }) => check === "refusal:no-key")).toMatchObject({ status: 401, code: "missing_key" });
    expect(lines.at(-1)).toEqual({
      level: "info",
      message: "smoke run",
      environment: "dev",
      runId: "run-1",
      state: "pass",
      passed: 13,
      failed: 0,
      skipped: 0,
      durationMs: expect.any(Number),
      requests: 2,
    });
    expect(record).toEqual(lines.at(-1));
    expect(text).not.toMatch(/ekyc_|SECRET-TOKEN/);
  });

  it("reads the result of a token that it was just issued, and of one that nobody was, where results are answered", async () => {
    const asked: string[] = [];
    const script: Script = ({ path, headers, body }) => {
      if (path !== "/v1/results") return undefined;
      if (headers.authorization === undefined) return problem(401, "missing_key");
      const { sdkToken } = JSON.parse(body) as { sdkToken: string };
      asked.push(sdkToken);
      if (!sdkToken.startsWith("SECRET-TOKEN-")) return problem(404, "unknown_token");
      return { status: 200, body: { state: "pending", code: "-999", requestId: "r" } };
    };
    const { lines, record, text } = await run(script, 30_000, new Date(NOW), {}, true);
    const states = lines.flatMap(({ check, state }) => (String(check).startsWith("results:") ? [[check, state]] : []));
    expect(Object.fromEntries(states)).toEqual({
      "results:pending": "pass",
      "results:unknown-token": "pass",
      "results:scope": "skipped",
      "results:no-key": "pass",
    });
    expect(asked.filter((token) => token.startsWith("SECRET-TOKEN-"))).toHaveLength(1);
    expect(record).toMatchObject({ state: "pass", failed: 0, skipped: 1 });
    expect(text).not.toMatch(/ekyc_|SECRET-TOKEN/);
  });

  it("takes other profiles at the next time, and the same ones at the same time", async () => {
    const first = await run(undefined, 30_000, new Date(NOW));
    await endpoint.close();
    const again = await run(undefined, 30_000, new Date(NOW));
    await endpoint.close();
    const next = await run(undefined, 30_000, new Date(NOW + 300_000));
    expect(profilesIn(first.lines)).toHaveLength(2);
    expect(profilesIn(again.lines)).toEqual(profilesIn(first.lines));
    expect(profilesIn(next.lines).filter((profile) => profilesIn(first.lines).includes(profile))).toEqual([]);
  });

  it.each([
    ["years old", new Date(0)],
    ["years ahead", new Date(NOW + 366 * 86_400_000)],
    ["no time", "at dawn"],
  ])(
    "takes the time from its own clock when the event's is %s, so not the one it was fired at",
    async (_what, time) => {
      const now = await run(undefined, 30_000, new Date(NOW));
      await endpoint.close();
      const wrong = await run(undefined, 30_000, time);
      expect(profilesIn(wrong.lines)).toEqual(profilesIn(now.lines));
    },
  );

  it("takes the event's time when it was delivered up to ten minutes late", async () => {
    const now = await run(undefined, 30_000, new Date(NOW));
    await endpoint.close();
    const late = await run(undefined, 30_000, new Date(NOW - 9 * 60_000));
    expect(profilesIn(late.lines)).not.toEqual(profilesIn(now.lines));
  });

  it.each<[string, Script, Partial<SmokeRunRecord>]>([
    [
      "a profile is refused",
      ({ path, body }) =>
        path === "/v1/tokens" && !body.includes("NoSuch") && body.includes('"extra":"smoke"')
          ? problem(502, "upstream_denied")
          : undefined,
      { level: "error", state: "fail", failed: 2, passed: 11, requests: 2 },
    ],
    [
      "the key is refused",
      ({ headers }) => (headers.authorization ? problem(401, "invalid_key") : undefined),
      { level: "error", state: "fail", requests: 0 },
    ],
    [
      "the endpoint does not answer",
      () => "reset",
      { level: "error", state: "inconclusive", passed: 0, failed: 1, skipped: 12, requests: 0 },
    ],
  ])("says so, and does not reject, when %s", async (_what, script, expected) => {
    expect((await run(script)).record).toMatchObject(expected);
  });

  it("is not failed by profiles in quarantine, whose checks are counted and written all the same", async () => {
    const refuse: Script = ({ body }) =>
      body.includes('"extra":"smoke"') ? problem(502, "upstream_denied") : undefined;
    const quarantine = { reason: "ticket", until: "2026-01-02" };
    const all = Object.fromEntries(Object.keys(DEFAULT_PROFILES).map((name) => [name, quarantine]));
    const { record, lines } = await run(refuse, 30_000, new Date(NOW), all);
    expect(record).toMatchObject({ state: "pass", failed: 2, passed: 11 });
    expect(lines.filter(({ state }) => state === "fail")).toHaveLength(2);
  });

  it("notes the code of the problem that a check was answered", async () => {
    const { lines } = await run(({ body }) =>
      body.includes('"extra":"smoke"') ? problem(502, "upstream_denied") : undefined,
    );
    expect(lines.filter(({ group }) => group === "token")).toEqual(
      Array(2).fill(expect.objectContaining({ level: "error", state: "fail", status: 502, code: "upstream_denied" })),
    );
  });

  it("sends nothing again, for the next run does", async () => {
    const { record } = await run(({ body }) =>
      body.includes('"extra":"smoke"') ? problem(429, "rate_limited", { retryable: true }) : undefined,
    );
    expect(record).toMatchObject({ state: "inconclusive", failed: 2, requests: 2 });
    expect(endpoint.requests.filter(({ body }) => body.includes('"extra":"smoke"'))).toHaveLength(2);
  });

  it("writes its last line before the platform ends it", async () => {
    const { record, lines } = await run(({ path }) => (path === "/v1/tokens" ? "hang" : undefined), 2_300);
    expect(record).toMatchObject({ state: "inconclusive", passed: 2 });
    expect(lines.at(-1)).toMatchObject({ message: "smoke run" });
  });
});

describe("without a key that it can use", () => {
  it.each<[string, Parameters<TencentServer["on"]>[1], string]>([
    ["none was created", reply.error("ResourceNotFound", "no version"), "ResourceNotFound"],
    ["it may not read it", reply.error("UnauthorizedOperation", "denied"), "UnauthorizedOperation"],
    ["the secret holds something else", reply.ok({ SecretString: "something else" }), "smoke_key_invalid"],
  ])("a run is inconclusive and sends nothing: %s", async (_what, answer, code) => {
    server.on("GetSecretValue", answer);
    const { lines, record } = await run();
    expect(lines[0]).toMatchObject({
      level: "error",
      message: "smoke check",
      check: "smoke-key",
      state: "inconclusive",
      code,
    });
    expect(record).toMatchObject({ level: "error", state: "inconclusive", passed: 0, requests: 0 });
    expect(endpoint.requests).toEqual([]);
  });
});
