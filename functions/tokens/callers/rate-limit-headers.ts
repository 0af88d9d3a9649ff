import type { CallerRate } from "../../../contract/endpoint/caller-rate";
import { RATE_LIMIT_HEADER, RATE_LIMIT_POLICY_HEADER, type RateLimitPolicy } from "../../../contract/endpoint/headers";

/** Where a caller stands with one of its limits. */
export interface LimitState {
  readonly policy: RateLimitPolicy;
  readonly rate: CallerRate;
  /** How many more would be admitted now. */
  readonly remaining: number;
  /** Until more are, seconds. */
  readonly resetSeconds: number;
}

/**
 * Where a caller stands, as draft-ietf-httpapi-ratelimit-headers-11 (2026-05-23) writes it; nothing for a caller
 * without limits of its own.
 */
export function rateLimitHeaders(limits: readonly LimitState[]): Record<string, string> {
  if (limits.length === 0) return {};
  const list = (item: (state: LimitState) => string): string => limits.map(item).join(", ");
  return {
    [RATE_LIMIT_POLICY_HEADER]: list(({ policy, rate }) => `"${policy}";q=${rate.limit};w=${rate.windowSeconds}`),
    [RATE_LIMIT_HEADER]: list(({ policy, remaining, resetSeconds }) => `"${policy}";r=${remaining};t=${resetSeconds}`),
  };
}
