import type { CheckResult } from "../../../smoke/run/result";
import { problem, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { findResult, onToken, smokeRun } from "../../helpers/smoke-run";
import { until } from "../../helpers/until";

let endpoint: ScriptedEndpoint;

afterEach(() => endpoint.close());

const stateWithReason = ({ id, state, reason }: CheckResult) => [id, state, reason];

describe("an interrupted run", () => {
  it("gives up the request under way, keeps what is done, and skips the rest", async () => {
    const controller = new AbortController();
    endpoint = await ScriptedEndpoint.start(onToken("ML", "hang"));
    const { signal } = controller;
    const done: string[] = [];
    const onResult = ({ id }: CheckResult) => void done.push(id);
    const running = smokeRun(endpoint.url, { only: ["HK", "ML"], timeoutMs: 600_000, signal, onResult });
    await until("HK is done and ML under way", () => done.includes("token:HK") && endpoint.requests.length === 4);
    controller.abort();
    const report = await running;
    expect(report).toMatchObject({ interrupted: true, exitCode: 1 });
    expect(report.checks.slice(0, 6).map(stateWithReason)).toEqual([
      ["health", "pass", undefined],
      ["profiles", "pass", undefined],
      ["token:HK", "pass", undefined],
      ["token:ML", "skipped", "interrupted"],
      ["refusal:no-key", "skipped", "interrupted"],
      ["refusal:wrong-key", "skipped", "interrupted"],
    ]);
    expect(report.summary).toEqual({ pass: 3, degraded: 0, fail: 0, skipped: 11, inconclusive: 0 });
    expect(endpoint.requests).toHaveLength(4);
  });

  it("does not wait for the pause before a retry, and keeps the attempts that were made", async () => {
    const controller = new AbortController();
    const throttled = { ...problem(429, "rate_limited", { retryable: true }), headers: { "retry-after": "20" } };
    endpoint = await ScriptedEndpoint.start(onToken("HK", throttled));
    const sleep = (_ms: number, signal?: AbortSignal) => whenAborted(signal);
    const frozen = { now: () => 0, monotonic: () => 0, sleep };
    const running = smokeRun(endpoint.url, { only: ["HK"], signal: controller.signal, clock: frozen });
    await until("HK was answered", () => endpoint.requests.some(({ body }) => body.includes('"HK"')));
    controller.abort();
    expect(findResult(await running, "token:HK")).toMatchObject({ state: "skipped", reason: "interrupted" });
  });

  it("sends nothing when it is interrupted before it begins, and has not passed", async () => {
    endpoint = await ScriptedEndpoint.start();
    const report = await smokeRun(endpoint.url, { signal: AbortSignal.abort() });
    expect(report).toMatchObject({ exitCode: 1, interrupted: true, summary: { skipped: 33, pass: 0 } });
    expect(endpoint.requests).toEqual([]);
  });
});

const whenAborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener("abort", () => resolve(), { once: true });
  });
