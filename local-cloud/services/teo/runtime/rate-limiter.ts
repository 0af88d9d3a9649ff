import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../../lib/durations";
import { BoundedMap } from "../../../core/bounded-map";
import type { RateLimit } from "../state/teo-zone";
import { type EdgeRequest, findVariable, parseCondition } from "./condition";

const UNITS: Readonly<Record<string, number>> = { s: SECOND_MS, m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };

/** `30s`, `5m`, `1h`, `1d` in milliseconds; undefined for anything else. */
export function durationMs(text: string): number | undefined {
  const [, count, unit = ""] = /^([1-9]\d*)([smhd])$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (UNITS[unit] ?? 0);
}

interface Counter {
  readonly accepted: number[];
  refusedUntil: number;
}

/** Counters that are kept, one of each rule and client: the one that was used longest ago goes. */
export const MAX_COUNTERS = 1_000;

/**
 * Counts requests by rule in a sliding window, as one access server of the edge does (1145/55943: each counts alone).
 * The request that is one too many is refused, and what follows is for the rule's duration.
 */
export class RateLimiter {
  private readonly counters = new BoundedMap<string, Counter>(MAX_COUNTERS);

  /** @param now milliseconds; never earlier than the last */
  admits(limit: RateLimit, request: EdgeRequest, now: number): boolean {
    const test = parseCondition(limit.condition);
    if (!limit.enabled || typeof test === "string" || !test(request)) return true;
    const key = JSON.stringify([limit.id, ...limit.countBy.map((name) => findVariable(name)?.(request))]);
    const counter = this.counters.get(key) ?? { accepted: [], refusedUntil: Number.NEGATIVE_INFINITY };
    this.counters.set(key, counter);
    if (now < counter.refusedUntil) return limit.action !== "Deny";
    const period = durationMs(limit.period) ?? 0;
    while (counter.accepted.length > 0 && (counter.accepted[0] as number) <= now - period) counter.accepted.shift();
    if (counter.accepted.length < limit.threshold) {
      counter.accepted.push(now);
      return true;
    }
    counter.refusedUntil = now + (durationMs(limit.actionDuration) ?? 0);
    return limit.action !== "Deny";
  }
}
