import type { HttpAnswer } from "./http-exchange";

/**
 * What an answer's Retry-After asks for (RFC 9110, 10.2.3: seconds or a date), in milliseconds; undefined without one.
 */
export function retryAfterMs({ headers }: Pick<HttpAnswer, "headers">, now: number): number | undefined {
  const value = headers["retry-after"]?.trim() ?? "";
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1_000, Number.MAX_SAFE_INTEGER);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
