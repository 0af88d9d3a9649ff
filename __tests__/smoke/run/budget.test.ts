import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import type { Check } from "../../../smoke/checks/check";
import { smokePlan } from "../../../smoke/plan/plan";
import { fitToBudget } from "../../../smoke/run/budget";
import { problem, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { findResult, onToken, smokeRun } from "../../helpers/smoke-run";
import { until } from "../../helpers/until";

const plan = smokePlan({ environment: "dev", profiles: DEFAULT_PROFILES, exact: true, contract: "2026-08-18" });
const run = (checks: readonly Check[]): string[] => checks.flatMap(({ id, skip }) => (skip === undefined ? id : []));

let endpoint: ScriptedEndpoint | undefined;

afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

describe("a budget", () => {
  it("is spent on the endpoint first, then on every profile in turn, always on the same", () => {
    const fitted = fitToBudget(plan, { maxRequests: 5 }, 20);
    expect(run(fitted)).toEqual(["health", "profiles", "token:HK", "token:ML", "token:IndonesiaIDCard"]);
    expect(fitted.filter(({ skip }) => skip === "budget")).toHaveLength(plan.length - 5);
    expect(fitToBudget([...plan], { maxRequests: 5 }, 20)).toEqual(fitted);
  });

  it.each([
    [1, 1],
    [50, 1],
    [51, 2],
    [300, 6],
    [310, 7],
  ])("of %d ms fits as many requests as the pace lets start in it, the first at once: %d", (maxDurationMs, count) => {
    const tokens = run(fitToBudget(plan, { maxDurationMs }, 20)).filter((id) => id.startsWith("token:"));
    expect(tokens).toHaveLength(count);
  });

  it("that is large enough changes nothing", () => {
    expect(fitToBudget(plan, { maxRequests: plan.length }, 20)).toBe(plan);
  });

  it("of requests is never exceeded: a request is sent again only from what the plan leaves", async () => {
    const throttled = problem(429, "rate_limited", { retryable: true });
    endpoint = await ScriptedEndpoint.start(onToken("HK", throttled));
    for (const maxRequests of [14, 15, 16]) {
      endpoint.requests.length = 0;
      const report = await smokeRun(endpoint.url, { only: ["HK"], retries: 2, more: { budget: { maxRequests } } });
      expect(endpoint.requests.length).toBe(Math.min(maxRequests, 15));
      const attempts = report.checks.reduce((sum, check) => sum + check.attempts.length, 0);
      expect(attempts).toBe(endpoint.requests.length);
    }
  });

  it("of time ends the run: what is under way is given up, and what is left is skipped", async () => {
    let end = (): void => {};
    const clock = {
      now: () => 0,
      monotonic: () => 0,
      sleep: (ms: number, signal?: AbortSignal) =>
        new Promise<void>((resolve) => {
          if (ms === 5_000) end = resolve;
          signal?.addEventListener("abort", () => resolve(), { once: true });
        }),
    };
    endpoint = await ScriptedEndpoint.start(onToken("HK", "hang"));
    const running = smokeRun(endpoint.url, { only: ["HK"], clock, more: { budget: { maxDurationMs: 5_000 } } });
    await until("HK is under way", () => endpoint?.requests.length === 3);
    end();
    const report = await running;
    expect(findResult(report, "token:HK")).toMatchObject({ state: "skipped", reason: "budget" });
    expect(findResult(report, "refusal:no-key")).toMatchObject({ state: "skipped", reason: "budget" });
    expect(report.interrupted).toBeUndefined();
    expect(report.exitCode).toBe(0);
    expect(endpoint.requests).toHaveLength(3);
  });
});
