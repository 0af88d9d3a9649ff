import { type Clock, systemClock } from "../../lib/clock";
import { defined } from "../../lib/defined";
import { redactAll } from "../../lib/redact";
import { type GiveBack, TokenBucket } from "../../lib/token-bucket";
import type { Check } from "../checks/check";
import { isApiCall } from "../http/api-call";
import { REPORT_SCHEMA_NAME, REPORT_VERSION } from "../schema/vocabulary";
import { type Budget, fitToBudget } from "./budget";
import { EarlierChecks } from "./earlier-checks";
import { INTERRUPTED, watchForEnd } from "./end-of-run";
import { quarantined } from "./quarantine";
import { isPaced, quotaAction } from "./quota-action";
import { type CheckResult, type Obstacle, type Quarantine, runExitCode, type SmokeReport, summarize } from "./result";
import { ResultSpool } from "./result-spool";
import { type CheckContext, type CheckOptions, type FinishedCheck, runCheck, skipped } from "./run-check";
import { makeRunId } from "./run-id";
import { undecided } from "./undecided";

export interface RunOptions extends CheckOptions {
  /** Interrupts the run: what is under way is given up. @default - nothing interrupts it */
  readonly signal?: AbortSignal;
  /** Requests under way at the same time: more than the function has instances would be refused by SCF. */
  readonly concurrency: number;
  /** Profiles that are known to fail, by name. @default - none */
  readonly quarantine?: Readonly<Record<string, Quarantine>>;
  /** Version of this project, for the report. */
  readonly toolVersion: string;
  /** The limits of the run. @default - nothing */
  readonly budget?: Budget;
  /** Called with each result as it arrives. */
  readonly onResult?: (result: CheckResult) => void;
  /** @default systemClock */
  readonly clock?: Clock;
  /** A number from 0 up to but not including 1, for jitter and the run's id. @default Math.random */
  readonly random?: () => number;
}

const OBSTACLES: Readonly<Record<Obstacle, { readonly reason: string; readonly stops: (check: Check) => boolean }>> = {
  unreachable: { reason: "the endpoint was not reached", stops: () => true },
  "key-refused": {
    reason: "the endpoint refused the key",
    stops: (check) => check.authorization === "key" && !isApiCall(check.request),
  },
  "credentials-refused": {
    reason: "faceid refused the credentials of the checks",
    stops: (check) => isApiCall(check.request),
  },
};

/** What a finished check puts in the way of the rest, by the exit code of its failure. */
function findObstacle(check: Check, { failure }: FinishedCheck, isFirst: boolean): Obstacle | undefined {
  if (failure?.exitCode === 3 && isFirst && !check.spendsQuota) return "unreachable";
  if (failure?.exitCode !== 2) return undefined;
  if (isApiCall(check.request)) return "credentials-refused";
  return check.authorization === "key" ? "key-refused" : undefined;
}

/**
 * Runs checks in their order. Those that reach faceid start at the pace of the quota, which each action has for itself,
 * and overlap; the others run one by one, none that posts ahead of that pace, and when the first of them is not
 * answered or one of them says that the key is refused, what depends on it is skipped. A check that follows an earlier
 * one waits for it; one that fails itself is inconclusive and ends nothing. Once the run is interrupted or its time is
 * up, what is under way and what is left is skipped.
 */
export async function runSmoke(checks: readonly Check[], options: RunOptions): Promise<SmokeReport> {
  const results = new ResultSpool();
  try {
    return await runInto(results, checks, options);
  } finally {
    results.close();
  }
}

async function runInto(results: ResultSpool, checks: readonly Check[], options: RunOptions): Promise<SmokeReport> {
  const { clock = systemClock, random = Math.random, key, revokedKey = "", pace, budget = {} } = options;
  const started = clock.now();
  const end = watchForEnd({ clock, signal: options.signal, maxDurationMs: budget.maxDurationMs });
  const { signal } = end;
  const plan = fitToBudget(checks, budget, pace.requestsPerSecond);
  const planned = plan.filter(({ skip }) => skip === undefined).length;
  let spare = (budget.maxRequests ?? Number.POSITIVE_INFINITY) - planned;
  const buckets = new Map<string, TokenBucket>();
  const bucketFor = (check: Check): TokenBucket => {
    const action = quotaAction(check);
    const bucket = buckets.get(action) ?? new TokenBucket({ requestsPerSecond: pace.requestsPerSecond, clock });
    buckets.set(action, bucket);
    return bucket;
  };
  const retriesLeft = { take: () => spare-- > 0 };
  const context: CheckContext = { options, bucketFor: bucketFor, retriesLeft, clock, random, signal };
  const earlier = new EarlierChecks(plan);
  const underWay = new Set<Promise<void>>();
  const atEndpoint = new Set<Promise<void>>();
  let obstacle: Obstacle | undefined;

  const record = (check: Check, finished: FinishedCheck): void => {
    // Every result leaves the runner through here, so that no text in it can hold a key, a token or an image.
    const secrets = [key, revokedKey, ...(check.secrets ?? [])];
    const safe = redactAll(quarantined(finished.result, options.quarantine, started), secrets);
    results.add(safe);
    earlier.finish(safe, finished.answer);
    options.onResult?.(safe);
  };
  const skip = (check: Check, reason: string): void => record(check, { result: skipped(check, reason) });
  const giveUp = (check: Check, error: unknown): void => record(check, undecided(check, error, options, clock.now()));
  const run = async (check: Check, turn?: GiveBack): Promise<void> => {
    try {
      const finished = await runCheck(check, context, turn);
      obstacle ??= findObstacle(check, finished, results.count === 0);
      record(check, finished);
    } catch (error) {
      giveUp(check, error);
    }
  };
  const start = (check: Check, turn: GiveBack): void => {
    const running: Promise<void> = run(check, turn).then(() => {
      underWay.delete(running);
      atEndpoint.delete(running);
    });
    underWay.add(running);
    if (!isApiCall(check.request)) atEndpoint.add(running);
  };

  for (const incomplete of plan) {
    if (obstacle && OBSTACLES[obstacle].stops(incomplete)) skip(incomplete, OBSTACLES[obstacle].reason);
    else if (incomplete.skip !== undefined) skip(incomplete, incomplete.skip);
    else {
      const check = await earlier.complete(incomplete).catch((error: unknown) => giveUp(incomplete, error));
      if (check === undefined) continue;
      if (check.skip !== undefined) skip(check, check.skip);
      else if (check.spendsQuota) {
        while (!isApiCall(check.request) && atEndpoint.size >= options.concurrency) await Promise.race(atEndpoint);
        const turn = await bucketFor(check)
          .take(signal)
          .catch(() => undefined);
        if (turn === undefined) skip(check, String(signal.reason));
        else start(check, turn);
      } else {
        await Promise.all(underWay);
        const turn = isPaced(check)
          ? await bucketFor(check)
              .take(signal)
              .catch(() => undefined)
          : undefined;
        await run(check, turn);
      }
    }
  }
  await Promise.all(underWay);
  end.release();

  const byId = new Map(results.readAll().map((result) => [result.id, result]));
  const inOrder = checks.flatMap(({ id }) => byId.get(id) ?? []);
  const interrupted = inOrder.some(({ reason }) => reason === INTERRUPTED);
  return {
    schema: REPORT_SCHEMA_NAME,
    version: REPORT_VERSION,
    runId: makeRunId(started, random),
    toolVersion: options.toolVersion,
    ...defined({ environment: options.environment, region: options.region }),
    target: options.target,
    contract: options.contract,
    pace,
    startedAt: new Date(started).toISOString(),
    durationMs: Math.round(clock.now() - started),
    exitCode: runExitCode(inOrder, obstacle, interrupted),
    ...defined({ obstacle }),
    ...(interrupted ? { interrupted } : {}),
    summary: summarize(inOrder),
    checks: inOrder,
  };
}
