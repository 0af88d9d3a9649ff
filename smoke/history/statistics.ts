import { defined } from "../../lib/defined";
import { type BurnRate, burnRates, errorBudget } from "./burn-rate";
import type { Judgement } from "./judgement";

/** The statistics of a series of judgements. */
export interface Statistics {
  /** Judgements: runs that say nothing are not counted. */
  readonly runs: number;
  /** Share of the good ones, from 0 to 1. */
  readonly passRate: number;
  /**
   * Share of the flaky ones, from 0 to 1: good only after a request was sent again, or unlike the one before although
   * contract, version of the tool and parameters are the same.
   */
  readonly flakeRate: number;
  /** Milliseconds, of the answers that passed; absent when none did. */
  readonly latencyMs?: { readonly p50: number; readonly p95: number };
  /**
   * Share of the allowed failures that is left: 1 untouched, 0 used up, below 0 overspent. Quarantined judgements do
   * not count.
   */
  readonly budgetLeft: number;
  readonly burn: readonly BurnRate[];
  /** The newest judgements that are alike. */
  readonly streak: { readonly good: boolean; readonly runs: number };
  /** All of them, oldest first. */
  readonly outcomes: readonly boolean[];
}

/** The smallest value that this percentage of all do not exceed (nearest rank). */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

function latencies(judgements: readonly Judgement[]): Statistics["latencyMs"] {
  const sorted = judgements.flatMap(({ latenciesMs }) => latenciesMs).sort((a, b) => a - b);
  return sorted.length === 0 ? undefined : { p50: percentile(sorted, 50), p95: percentile(sorted, 95) };
}

function isFlaky(judgement: Judgement, before: Judgement | undefined): boolean {
  return judgement.retried || (before?.basis === judgement.basis && before.good !== judgement.good);
}

function budgetLeft(judgements: readonly Judgement[], slo: number): number {
  const counted = judgements.filter(({ quarantined }) => !quarantined);
  const bad = counted.filter(({ good }) => !good).length;
  return bad === 0 ? 1 : 1 - bad / (counted.length * errorBudget(slo));
}

/**
 * The statistics of judgements in order of time; undefined without any.
 * @param slo percent
 * @param now milliseconds since the epoch, where the windows of the burn rates end
 */
export function computeStatistics(judgements: readonly Judgement[], slo: number, now: number): Statistics | undefined {
  const newest = judgements.at(-1);
  if (newest === undefined) return undefined;
  const share = (count: number): number => count / judgements.length;
  const latencyMs = latencies(judgements);
  const unlike = judgements.findLastIndex(({ good }) => good !== newest.good);
  return {
    runs: judgements.length,
    passRate: share(judgements.filter(({ good }) => good).length),
    flakeRate: share(judgements.filter((one, index) => isFlaky(one, judgements[index - 1])).length),
    ...defined({ latencyMs }),
    budgetLeft: budgetLeft(judgements, slo),
    burn: burnRates(
      judgements.filter(({ quarantined }) => !quarantined),
      slo,
      now,
    ),
    streak: { good: newest.good, runs: judgements.length - 1 - unlike },
    outcomes: judgements.map(({ good }) => good),
  };
}
