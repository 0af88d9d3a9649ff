import { HOUR_MS, MINUTE_MS } from "../../lib/durations";
import type { Judgement } from "./judgement";

/** Two windows that must both burn faster than the threshold. */
export interface BurnWindow {
  /** The long window, as it is called. */
  readonly name: "1h" | "6h" | "3d";
  readonly longMs: number;
  /** The short window: ends the alarm soon after the failure has ended. */
  readonly shortMs: number;
  /** How many times faster than the objective allows. */
  readonly threshold: number;
}

/**
 * Windows and thresholds of the multiwindow, multi-burn-rate alert (The Site Reliability Workbook, chapter 5, table
 * 5-8), for a budget of 30 days: 2 % of it in an hour, 5 % in six hours, 10 % in three days.
 */
export const BURN_WINDOWS: readonly BurnWindow[] = [
  { name: "1h", longMs: HOUR_MS, shortMs: 5 * MINUTE_MS, threshold: 14.4 },
  { name: "6h", longMs: 6 * HOUR_MS, shortMs: 30 * MINUTE_MS, threshold: 6 },
  { name: "3d", longMs: 72 * HOUR_MS, shortMs: 6 * HOUR_MS, threshold: 1 },
];

/** How fast the error budget is used up in a window. */
export interface BurnRate {
  readonly window: BurnWindow["name"];
  /** 1 uses the budget up exactly; undefined when no run is in the window. */
  readonly rate?: number;
  readonly threshold: number;
  /** Whether both windows are above the threshold. */
  readonly burning: boolean;
}

/** The share of failures that an objective allows. @param slo percent */
export const errorBudget = (slo: number): number => (100 - slo) / 100;

const burnRate = (judgements: readonly Judgement[], slo: number): number =>
  judgements.filter(({ good }) => !good).length / judgements.length / errorBudget(slo);

/**
 * The burn rates of judgements in order of time. A short window that no run falls into holds the newest of the long
 * one: checks often run less than every five minutes.
 */
export function burnRates(judgements: readonly Judgement[], slo: number, now: number): BurnRate[] {
  const within = (ms: number): Judgement[] => judgements.filter(({ at }) => at > now - ms && at <= now);
  return BURN_WINDOWS.map(({ name, longMs, shortMs, threshold }) => {
    const long = within(longMs);
    if (long.length === 0) return { window: name, threshold, burning: false };
    const recent = within(shortMs);
    const short = recent.length > 0 ? recent : long.slice(-1);
    const rate = burnRate(long, slo);
    return { window: name, rate, threshold, burning: rate > threshold && burnRate(short, slo) > threshold };
  });
}
