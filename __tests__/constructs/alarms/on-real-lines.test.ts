import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { EndpointAlarms } from "../../../constructs/alarms/endpoint-alarms";
import { EndpointLogs } from "../../../constructs/endpoint-logs/endpoint-logs";
import { SMOKE_LOG_FIELDS } from "../../../constructs/smoke-schedule/smoke-log-fields";
import type { HandlerConfig } from "../../../contract/endpoint/token-config";
import type { AlarmRecipients } from "../../../environments/resolved-environment";
import { createMainHandler, type MainHandler } from "../../../functions/tokens/event-adapter";
import { addClientKey, CLIENT_KEYS_VERSION_ID, NO_CLIENT_KEYS, serializeClientKeys } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import {
  evaluateAlarms,
  FunctionLog,
  type FunctionVersion,
  type LocalCloud,
  loadStack,
  startLocalCloud,
} from "../../../local-cloud";
import { localVariables } from "../../../operations/local/local-deployment";
import { scriptClient } from "../../../sdk/script-client";
import { putSecretValue } from "../../../sdk/ssm";
import { synth } from "../../../testing";
import { CONFIG } from "../../helpers/handler";
import { SkippingClock } from "../../helpers/skipping-clock";
import { temporaryFolder } from "../../helpers/temporary-folder";

const MINUTE = 60_000;
const INTERVAL_MINUTES = 5;
const ACTION = "ApplySdkVerificationToken";
const RECIPIENTS = {
  receivers: [{ type: "Group", ids: [1_000_001], channels: ["Email"] }],
  webCallbacks: [],
} as const satisfies AlarmRecipients;

const key = newClientKey({ environment: "test", now: Date.now() });
let stackFile: string;
let local: LocalCloud;
let clock: SkippingClock;
/** When the alarms were made. */
let start: number;
let handlerWith: (config: HandlerConfig) => MainHandler;
let handler: MainHandler;

beforeAll(() => {
  const { json } = synth((scope) => {
    const logs = new EndpointLogs(scope, "Logs", { name: "endpoint" });
    const smokeLogs = new EndpointLogs(scope, "SmokeLogs", { name: "smoke", fields: SMOKE_LOG_FIELDS });
    new EndpointAlarms(scope, "Alarms", {
      name: "test",
      recipients: RECIPIENTS,
      logs,
      smoke: { logs: smokeLogs, intervalMinutes: INTERVAL_MINUTES },
    });
  });
  stackFile = join(temporaryFolder(), "cdk.tf.json");
  writeFileSync(stackFile, JSON.stringify(json));
});

beforeEach(async () => {
  clock = new SkippingClock();
  local = await startLocalCloud({ clock });
  await loadStack(local, stackFile);
  start = clock.now();
  const variables = localVariables(local);
  const client = scriptClient(CONFIG.region, variables);
  local.cloud.ssm.createSecret({
    name: CONFIG.secretName,
    region: CONFIG.region,
    description: "",
    tags: {},
    createdAt: start,
  });
  await putSecretValue(client, {
    SecretName: CONFIG.secretName,
    VersionId: CLIENT_KEYS_VERSION_ID,
    SecretString: serializeClientKeys(addClientKey(NO_CLIENT_KEYS, key.key)),
  });
  handlerWith = (config) =>
    createMainHandler({ config, client, clock, random: () => 0, writeLog: (line) => write("endpoint", line) });
  handler = handlerWith(CONFIG);
  passes();
});

afterEach(async () => {
  await local.close();
});

/** As the platform delivers what a function writes. */
function write(topicName: string, line: string): void {
  const topic = [...local.cloud.cls.topics.values()].find(({ name }) => name === topicName);
  local.cloud.cls.deliver(topic?.topicId ?? "", line.trimEnd());
}

async function post(times: number, body: object = { profile: "HK" }, authorization = `Bearer ${key.plaintext}`) {
  for (let sent = 0; sent < times; sent += 1) {
    const event = { httpMethod: "POST", path: "/v1/tokens", headers: { authorization }, body: JSON.stringify(body) };
    await handler(event, { request_id: `invocation-${sent}`, time_limit_in_ms: 15_000 });
  }
}

/** A line of the scheduled smoke checks at the end of a run. */
const run = (state: string) =>
  write(
    "smoke",
    JSON.stringify({
      level: state === "fail" ? "error" : "info",
      message: "smoke run",
      environment: "test",
      runId: "run-1",
      state,
      passed: 6,
      failed: state === "fail" ? 1 : 0,
      skipped: 0,
      durationMs: 900,
      requests: 7,
    }),
  );
const passes = () => run("pass");

/** The ids of the alarms that are on after some minutes. */
function raisedAfter(minutes: number): string[] {
  evaluateAlarms(local.cloud, start + minutes * MINUTE);
  return local.cloud.alarms.raised.map((name) => name.replace("test-", ""));
}

const status = () =>
  [...local.cloud.cls.topics.values()]
    .find(({ name }) => name === "endpoint")
    ?.records.map(({ fields }) => fields["status"]);

describe("an endpoint that", () => {
  it("issues tokens raises nothing", async () => {
    await post(12);
    expect(status()).toEqual(Array(12).fill(201));
    expect(raisedAfter(4)).toEqual([]);
  });

  it("refuses its clients' mistakes raises nothing", async () => {
    await post(5, { profile: "nobody" });
    await post(5, { profile: "HK" }, "Bearer wrong");
    expect(new Set(status())).toEqual(new Set([400, 401]));
    expect(raisedAfter(4)).toEqual([]);
  });

  it("fails for more than one request in 20 raises error-ratio, and it recovers once that is over", async () => {
    local.faults.add({ action: ACTION, kind: "error", code: "InternalError", times: 100 });
    await post(3);
    local.faults.clear();
    await post(50);
    expect(status()?.filter((code) => code === 503)).toHaveLength(3);
    expect(raisedAfter(1)).toEqual([]);
    expect(raisedAfter(2)).toEqual(["error-ratio"]);
    expect(raisedAfter(4)).toEqual(["error-ratio"]);
    expect(raisedAfter(7)).not.toContain("error-ratio");
  });

  it("fails for fewer raises nothing", async () => {
    local.faults.add({ action: ACTION, kind: "error", code: "InternalError", times: 100 });
    await post(3);
    local.faults.clear();
    await post(57);
    expect(raisedAfter(4)).toEqual([]);
  });

  it("fails for two requests of two raises nothing: two are no ratio", async () => {
    local.faults.add({ action: ACTION, kind: "error", code: "InternalError", times: 100 });
    await post(2);
    expect(raisedAfter(4)).toEqual([]);
  });

  it("is throttled by Tencent Cloud raises upstream-throttled", async () => {
    local.faults.add({ action: ACTION, kind: "error", code: "RequestLimitExceeded", times: 100 });
    await post(3);
    expect(status()).toEqual([429, 429, 429]);
    expect(raisedAfter(1)).toEqual(["upstream-throttled"]);
  });

  it("is throttled for a moment, and retries with success, raises nothing", async () => {
    local.faults.add({ action: ACTION, kind: "error", code: "RequestLimitExceeded", times: 2 });
    await post(3);
    expect(status()).toEqual([201, 201, 201]);
    expect(raisedAfter(4)).toEqual([]);
  });

  it("holds back its own requests raises nothing: Tencent Cloud was not asked", async () => {
    handler = handlerWith({ ...CONFIG, requestsPerSecond: 0.01 });
    await post(4);
    expect(status()).toEqual([201, 429, 429, 429]);
    expect(raisedAfter(4)).toEqual([]);
  });

  it("takes more than 3 seconds for one in ten raises latency", async () => {
    await post(9);
    local.faults.add({ action: ACTION, kind: "delay", ms: 4_000, times: 1 });
    await post(1);
    expect(raisedAfter(2)).toEqual(["latency"]);
  });

  it("takes as long for one in thirty raises nothing", async () => {
    await post(29);
    local.faults.add({ action: ACTION, kind: "delay", ms: 4_000, times: 1 });
    await post(1);
    expect(raisedAfter(4)).toEqual([]);
  });
});

it("the platform's own lines are counted by no alarm", async () => {
  await post(10);
  const topics = [...local.cloud.cls.topics.values()];
  for (const { topicId, name } of topics) {
    const version = { name, namespace: "default", version: "$LATEST", memoryMb: 128, clsTopicId: topicId };
    const log = new FunctionLog(local.cloud, version as FunctionVersion);
    for (let id = 0; id < 20; id += 1) {
      log.start(`request-${id}`, {});
      log.coldStart(`request-${id}`, 10);
      log.error(`request-${id}`, { errorMessage: "Memory limit reached", statusCode: 434 });
      log.end(`request-${id}`, 434);
    }
  }
  expect(topics.map(({ records }) => records.length)).toEqual([110, 101]);
  expect(raisedAfter(4)).toEqual([]);
});

describe("a schedule of smoke checks that", () => {
  it("fails once raises smoke-failed within a minute, and it recovers after two intervals", async () => {
    run("fail");
    expect(raisedAfter(1)).toEqual(["smoke-failed"]);
    expect(raisedAfter(9)).toEqual(["smoke-failed"]);
    expect(raisedAfter(11)).not.toContain("smoke-failed");
  });

  it.each(["degraded", "inconclusive"])("is %s once raises nothing", (state) => {
    run(state);
    expect(raisedAfter(9)).toEqual([]);
  });

  it("stops raises smoke-silent, three intervals after the last run that passed", () => {
    expect(raisedAfter(15)).toEqual([]);
    expect(raisedAfter(20)).toEqual(["smoke-silent"]);
  });

  it.each(["inconclusive", "fail"])("is always %s is silent too", async (state) => {
    for (let minutes = 5; minutes <= 20; minutes += 5) {
      await clock.sleep(5 * MINUTE);
      run(state);
    }
    expect(raisedAfter(20)).toContain("smoke-silent");
  });

  it("passes or is degraded at every interval is not silent", async () => {
    for (let minutes = 5; minutes <= 60; minutes += 5) {
      await clock.sleep(5 * MINUTE);
      run(minutes % 2 === 0 ? "pass" : "degraded");
      expect(raisedAfter(minutes)).toEqual([]);
    }
  });
});

it("tells the recipients of what was raised and of what recovered", () => {
  run("fail");
  evaluateAlarms(local.cloud, start + 12 * MINUTE);
  expect(local.cloud.alarms.events).toMatchObject([
    {
      kind: "raised",
      alarm: "test-smoke-failed",
      level: 2,
      figures: { failures: 1 },
      notifications: ["Email to Group 1000001"],
    },
    {
      kind: "recovered",
      alarm: "test-smoke-failed",
      figures: { failures: 0 },
      notifications: ["Email to Group 1000001"],
    },
  ]);
});
