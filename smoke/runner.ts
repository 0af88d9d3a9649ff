import { setMaxListeners } from "node:events";
import { type Clock, systemClock } from "../lib/clock";
import { type Release, TokenBucket } from "../lib/token-bucket";
import type { Check } from "./check";
import { quarantined } from "./quarantine";
import { type CheckResult, exitCodeOf, type Obstacle, type Quarantine, type SmokeReport, summarize } from "./result";
import { type CheckOptions, type FinishedCheck, INTERRUPTED, redacted, runCheck, skipped } from "./run-check";
import { runIdOf } from "./run-id";
import { REPORT_SCHEMA_NAME, REPORT_VERSION } from "./schema/vocabulary";

export interface RunOptions extends CheckOptions {
  /** Requests under way at the same time: more than the function has instances would be refused by SCF. */
  readonly concurrency: number;
  /** Profiles that are known to fail, by name. @default - none */
  readonly quarantine?: Readonly<Record<string, Quarantine>>;
  /** Version of this project, for the report. */
  readonly toolVersion: string;
  /** Told of each result as it comes. */
  readonly onResult?: (result: CheckResult) => void;
  /** @default systemClock */
  readonly clock?: Clock;
  /** A number from 0 up to but not including 1, for jitter and the run's id. @default Math.random */
  readonly random?: () => number;
}

const OBSTACLES: Readonly<Record<Obstacle, { readonly reason: string; readonly stops: (check: Check) => boolean }>> = {
  unreachable: { reason: "the endpoint was not reached", stops: () => true },
  "key-refused": { reason: "the endpoint refused the key", stops: (check) => check.authorization === "key" },
};

/** What a finished check puts in the way of the rest, by the exit code of its failure. */
function obstacleOf(check: Check, { failure }: FinishedCheck, isFirst: boolean): Obstacle | undefined {
  if (failure?.exitCode === 3 && isFirst && !check.spendsQuota) return "unreachable";
  return failure?.exitCode === 2 && check.authorization === "key" ? "key-refused" : undefined;
}

/**
 * Runs checks in their order. Those that reach faceid start at the pace of the quota and overlap; the others run one by one, none that
 * posts ahead of that pace, and when the first of them is not answered or one of them says that the key is refused, what depends on it
 * is skipped. Once the signal is aborted, what is under way and what is left is skipped, and the report says that the run was interrupted.
 */
export async function runSmoke(checks: readonly Check[], options: RunOptions): Promise<SmokeReport> {
  const { clock = systemClock, random = Math.random, signal, key, pace } = options;
  // Every request under way listens to it, which is no leak.
  if (signal) setMaxListeners(0, signal);
  const started = clock.now();
  const bucket = new TokenBucket({ requestsPerSecond: pace.requestsPerSecond, clock });
  const context = { options, bucket, clock, random };
  const results = new Map<string, CheckResult>();
  const underWay = new Set<Promise<void>>();
  let obstacle: Obstacle | undefined;

  const record = (result: CheckResult): void => {
    const safe = redacted(quarantined(result, options.quarantine, started), key);
    results.set(safe.id, safe);
    options.onResult?.(safe);
  };
  const run = async (check: Check, turn?: Release): Promise<void> => {
    const finished = await runCheck(check, context, turn);
    obstacle ??= obstacleOf(check, finished, results.size === 0);
    record(finished.result);
  };

  for (const check of checks) {
    if (obstacle && OBSTACLES[obstacle].stops(check)) record(skipped(check, OBSTACLES[obstacle].reason));
    else if (check.skip !== undefined) record(skipped(check, check.skip));
    else if (check.spendsQuota) {
      while (underWay.size >= options.concurrency) await Promise.race(underWay);
      const turn = await bucket.take(signal).catch(() => undefined);
      if (turn === undefined) record(skipped(check, INTERRUPTED));
      else {
        const running: Promise<void> = run(check, turn).then(() => void underWay.delete(running));
        underWay.add(running);
      }
    } else {
      await Promise.all(underWay);
      // A rate limit in front of the endpoint counts what the endpoint will refuse as well.
      const turn = check.request.method === "POST" ? await bucket.take(signal).catch(() => undefined) : undefined;
      await run(check, turn);
    }
  }
  await Promise.all(underWay);

  const inOrder = checks.flatMap((check) => results.get(check.id) ?? []);
  const interrupted = inOrder.some(({ reason }) => reason === INTERRUPTED);
  return {
    schema: REPORT_SCHEMA_NAME,
    version: REPORT_VERSION,
    runId: runIdOf(started, random),
    toolVersion: options.toolVersion,
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    ...(options.region === undefined ? {} : { region: options.region }),
    target: options.target,
    contract: options.contract,
    pace,
    startedAt: new Date(started).toISOString(),
    durationMs: Math.round(clock.now() - started),
    exitCode: exitCodeOf(inOrder, obstacle, interrupted),
    ...(obstacle === undefined ? {} : { obstacle }),
    ...(interrupted ? { interrupted } : {}),
    summary: summarize(inOrder),
    checks: inOrder,
  };
}
