import type { RunState, SmokeCheckRecord, SmokeRunRecord } from "../../contract/endpoint/log-records";
import type { SmokeConfig } from "../../contract/endpoint/smoke-config";
import { TIMER_UTC_OFFSET_HOURS } from "../../contract/vendor/timer";
import type { Clock } from "../../lib/clock";
import { Cron } from "../../lib/cron";
import { defined } from "../../lib/defined";
import type { TencentClient } from "../../sdk/tencent-client";
import type { SignRequest } from "../../smoke/http/http-exchange";
import { smokePlan } from "../../smoke/plan/plan";
import { type CheckResult, isFailing, summarize } from "../../smoke/run/result";
import { rotation } from "../../smoke/run/rotation";
import { runSmoke } from "../../smoke/run/runner";
import type { FunctionContext } from "../tokens/event-adapter";
import { loadSmokeKey } from "./load-smoke-key";
import { logLevel, smokeLogLine } from "./log";

/** What a timer hands to a function (583/9708). */
export interface TimerEvent {
  readonly Type: "Timer";
  readonly TriggerName: string;
  /** When it fired, by the page's example; its text says "trigger creation time". UTC, ISO 8601. */
  readonly Time: string;
  readonly Message: string;
}

export interface ScheduledSmokeDependencies {
  readonly config: SmokeConfig;
  /** Address of the endpoint, without a trailing slash. */
  readonly target: string;
  /** @default - requests are not signed */
  readonly sign?: SignRequest;
  readonly client: TencentClient;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
  /** Receives one line per check and one per run, each with its line break. */
  readonly writeLog: (line: string) => void;
}

/**
 * What SCF calls at every firing. It resolves whatever the outcome of the checks: the platform repeats an invocation
 * that fails.
 */
export type ScheduledSmoke = (event: TimerEvent, context: FunctionContext) => Promise<SmokeRunRecord>;

/** Longest wait for one answer, milliseconds. */
const TIMEOUT_MS = 10_000;
/** The runner's report names its tool; the lines do not. */
const TOOL = "scheduled";
/** Time left for the last log lines before the platform ends the invocation. Milliseconds. */
const MARGIN_MS = 2_000;
const DEFAULT_TIME_LIMIT_MS = 30_000;
/** An event older than this did not fire at its `Time`. Milliseconds. */
const LATEST_MS = 10 * 60_000;

/** When the run was due: the event's `Time` if it is plausible, else now. */
function dueAt({ Time }: TimerEvent, now: number): number {
  const time = Date.parse(Time);
  return Math.abs(now - time) <= LATEST_MS ? time : now;
}

function runState(results: readonly CheckResult[], complete: boolean): RunState {
  const { pass, degraded } = summarize(results);
  const failing = results.filter(isFailing);
  if (failing.some((result) => result.state === "fail")) return "fail";
  if (failing.length > 0 || !complete || pass + degraded === 0) return "inconclusive";
  return degraded > 0 ? "degraded" : "pass";
}

/** The scheduled checks: reads the key, runs part of the plan against the public address and logs the outcome. */
export function createScheduledSmoke(dependencies: ScheduledSmokeDependencies): ScheduledSmoke {
  const { config, target, sign, client, clock, random, writeLog } = dependencies;
  const { environment, region, secretName, profiles, profilesPerRun, contract, expectations, pace } = config;
  const cron = new Cron(config.cron, TIMER_UTC_OFFSET_HOURS);
  return async (event, context) => {
    const startedAt = clock.now();
    const secrets: string[] = [];
    const common = { environment, runId: context.request_id ?? "unknown" };
    const write = (record: SmokeCheckRecord | SmokeRunRecord): void => writeLog(smokeLogLine(record, secrets));
    const results: CheckResult[] = [];
    const finish = (complete: boolean): SmokeRunRecord => {
      const state = runState(results, complete);
      const { pass, degraded, fail, inconclusive, skipped } = summarize(results);
      const record: SmokeRunRecord = {
        level: logLevel(state),
        message: "smoke run",
        ...common,
        state,
        passed: pass + degraded,
        failed: fail + inconclusive,
        skipped,
        durationMs: Math.round(clock.now() - startedAt),
        requests: results.filter(({ group, state: described }) => group === "token" && described !== "skipped").length,
      };
      write(record);
      return record;
    };

    const loaded = await loadSmokeKey({ client, secretName, clock, random });
    if ("code" in loaded) {
      const durationMs = Math.round(clock.now() - startedAt);
      const check = { check: "smoke-key", group: "endpoint", state: "inconclusive", durationMs } as const;
      write({ level: "error", message: "smoke check", ...common, ...check, code: loaded.code });
      return finish(false);
    }
    secrets.push(loaded.key);
    const only = rotation(Object.keys(profiles), profilesPerRun, cron.sequenceAt(dueAt(event, startedAt)));
    const over = new AbortController();
    const onResult = (result: CheckResult): void => {
      if (over.signal.aborted) return;
      results.push(result);
      const { id, group, profile, state, durationMs, status, attempts } = result;
      const described = { check: id, group, profile, state, durationMs, status, code: attempts.at(-1)?.code };
      write({ level: logLevel(state), message: "smoke check", ...common, ...described });
    };
    const limitMs = (context.time_limit_in_ms ?? DEFAULT_TIME_LIMIT_MS) - MARGIN_MS - (clock.now() - startedAt);
    // Six megabytes every few minutes would cost more than they reveal.
    const plan = { environment, profiles, exact: true, contract, expectations, only, results: config.results };
    const checks = smokePlan(plan).filter(({ id }) => id !== "refusal:too-large");
    const complete = await Promise.race([
      runSmoke(checks, {
        environment,
        target,
        key: loaded.key,
        ...defined({ sign }),
        region,
        contract,
        pace,
        concurrency: config.concurrency,
        // The next run is the retry: a run sends the requests of its plan and no more.
        retries: 0,
        toolVersion: TOOL,
        timeoutMs: TIMEOUT_MS,
        slowMs: config.slowMs,
        quarantine: config.quarantine,
        signal: over.signal,
        onResult,
        clock,
      }).then(() => true),
      clock.sleep(limitMs, over.signal).then(() => false),
    ]);
    over.abort();
    return finish(complete);
  };
}
