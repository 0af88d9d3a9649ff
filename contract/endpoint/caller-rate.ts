/** How many requests a caller may send within a window. */
export interface CallerRate {
  /** Most requests within any window of that length. */
  readonly limit: number;
  /** Length of the window, whole seconds. */
  readonly windowSeconds: number;
}

/** The windows in which a rate is written, by their units. Seconds. */
const RATE_UNITS = { s: 1, min: 60, h: 3_600 } as const;

/** Most requests of a rate: 50 times the quota of an account's second. */
export const RATE_LIMIT_MAX = 1_000;

/** The allowed rates, as text. */
export const RATE_ALLOWED = `requests per unit, such as 5/s, 300/min or 900/h, 1 to ${RATE_LIMIT_MAX} of them`;

const RATE = /^([1-9][0-9]{0,3})\/(s|min|h)$/;

/** Reads a rate such as `5/s`; undefined for any other text. */
export function parseRate(text: string): CallerRate | undefined {
  const [, count, unit] = RATE.exec(text) ?? [];
  const limit = Number(count);
  if (unit === undefined || limit > RATE_LIMIT_MAX) return undefined;
  return { limit, windowSeconds: RATE_UNITS[unit as keyof typeof RATE_UNITS] };
}

/** A rate as it is written: `5/s`. */
export function describeRate({ limit, windowSeconds }: CallerRate): string {
  const unit = Object.entries(RATE_UNITS).find(([, seconds]) => seconds === windowSeconds)?.[0];
  return `${limit}/${unit ?? `${windowSeconds}s`}`;
}
