import { type Clock, systemClock } from "../lib/clock";
import { redact } from "../lib/redact";
import { TokenBucket } from "../lib/token-bucket";
import type { Check } from "./check";
import { type HttpAnswer, NoAnswerError, send } from "./http-client";
import { type CheckResult, exitCodeOf, type Obstacle, type SmokeReport, summarize } from "./result";

export interface RunOptions {
  readonly environment?: string;
  /** Address of the endpoint, without a trailing slash. */
  readonly target: string;
  /** Plaintext client key; sent only as a bearer token to the target. */
  readonly key: string;
  /** Requests per second that may reach faceid. */
  readonly requestsPerSecond: number;
  /** Requests under way at the same time: more than the function has instances would be refused by SCF. */
  readonly concurrency: number;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs: number;
  /** A passed check slower than this is degraded, in milliseconds. */
  readonly slowMs: number;
  /** Told of each result as it comes. */
  readonly onResult?: (result: CheckResult) => void;
  /** @default systemClock */
  readonly clock?: Clock;
}

/** A key in the right form that no endpoint knows. */
const WRONG_KEY = `ekyc_aaaaaaaa_${"A".repeat(43)}`;

const OBSTACLES: Readonly<Record<Obstacle, { readonly reason: string; readonly stops: (check: Check) => boolean }>> = {
  unreachable: { reason: "the endpoint was not reached", stops: () => true },
  "key-refused": { reason: "the endpoint refused the key", stops: (check) => check.authorization === "key" },
};

const authorization = (check: Check, key: string): Record<string, string> => {
  switch (check.authorization) {
    case "key":
      return { authorization: `Bearer ${key}` };
    case "wrong-key":
      return { authorization: `Bearer ${WRONG_KEY}` };
    case "none":
      return {};
  }
};

const identity = ({ id, title, group, profile, parameters }: Check) => ({
  id,
  title,
  group,
  ...(profile === undefined ? {} : { profile }),
  ...(parameters === undefined ? {} : { parameters }),
});

function concluded(check: Check, answer: HttpAnswer, slowMs: number): CheckResult {
  const verdict = check.judge(answer);
  const slow = verdict.state === "pass" && answer.durationMs > slowMs;
  return {
    ...identity(check),
    ...verdict,
    ...(slow
      ? { reason: "slower than wanted", expected: `at most ${slowMs} ms`, received: `${answer.durationMs} ms` }
      : {}),
    state: slow ? "degraded" : verdict.state,
    status: answer.status,
    durationMs: answer.durationMs,
  };
}

const notRun = (check: Check, state: "skipped" | "inconclusive", reason: string, durationMs = 0): CheckResult => ({
  ...identity(check),
  state,
  reason,
  durationMs,
});

/** The one place through which a result leaves the runner: no text in it can hold the key, a token or an image. */
function redacted(result: CheckResult, key: string): CheckResult {
  return JSON.parse(redact(JSON.stringify(result), [key])) as CheckResult;
}

async function runCheck(check: Check, options: RunOptions): Promise<CheckResult> {
  const request = { ...check.request, headers: authorization(check, options.key) };
  try {
    return concluded(check, await send(options.target, request, options.timeoutMs), options.slowMs);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    return notRun(check, "inconclusive", error.message, error.durationMs);
  }
}

/**
 * Runs checks in their order. Those that reach faceid start at the pace of the quota and overlap; the others run one by one, and when
 * the first of them is not answered or one of them says that the key is refused, what depends on it is skipped.
 */
export async function runSmoke(checks: readonly Check[], options: RunOptions): Promise<SmokeReport> {
  const clock = options.clock ?? systemClock;
  const started = clock.now();
  const bucket = new TokenBucket({ requestsPerSecond: options.requestsPerSecond, clock });
  const results = new Map<string, CheckResult>();
  const underWay = new Set<Promise<void>>();
  let obstacle: Obstacle | undefined;

  const record = (result: CheckResult): void => {
    const safe = redacted(result, options.key);
    results.set(safe.id, safe);
    options.onResult?.(safe);
  };

  for (const check of checks) {
    if (obstacle && OBSTACLES[obstacle].stops(check)) record(notRun(check, "skipped", OBSTACLES[obstacle].reason));
    else if (check.skip !== undefined) record(notRun(check, "skipped", check.skip));
    else if (check.spendsQuota) {
      while (underWay.size >= options.concurrency) await Promise.race(underWay);
      const release = await bucket.take();
      const running: Promise<void> = runCheck(check, options)
        .then(record)
        .finally(() => {
          release();
          underWay.delete(running);
        });
      underWay.add(running);
    } else {
      await Promise.all(underWay);
      const result = await runCheck(check, options);
      record(result);
      if (result.state === "inconclusive" && results.size === 1) obstacle = "unreachable";
      else if (check.authorization === "key" && result.status === 401) obstacle = "key-refused";
    }
  }
  await Promise.all(underWay);

  const inOrder = checks.flatMap((check) => results.get(check.id) ?? []);
  return {
    schema: "ekyc-token-endpoint/smoke",
    version: 1,
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    target: options.target,
    startedAt: new Date(started).toISOString(),
    durationMs: Math.round(clock.now() - started),
    exitCode: exitCodeOf(inOrder, obstacle),
    ...(obstacle === undefined ? {} : { obstacle }),
    summary: summarize(inOrder),
    checks: inOrder,
  };
}
