import type { IsoDate } from "./dated";

/** "A maximum of 20 requests can be initiated per second for this API" (API page, 2025-01-14). Per account and region. */
export const REQUESTS_PER_SECOND = 20;

/**
 * "Can contain up to 1,024 bits" (API page, 2025-01-14) = 128 bytes of UTF-8. Every version of the text says bits,
 * so the strict reading is kept: what it accepts, a lenient service accepts too.
 */
export const EXTRA_MAX_BYTES = 1_024 / 8;

/** The largest request body the service takes, by signature method ("Signature v3", 1061/37034). Bytes. */
export const REQUEST_MAX_BYTES = { "TC3-HMAC-SHA256": 10 * 1024 * 1024, v1: 1024 * 1024 } as const;

/** How far a request's timestamp may be from the service's clock before `AuthFailure.SignatureExpire`. Seconds. */
export const SIGNATURE_SKEW_SECONDS = 300;

/** How long a token is valid, by the day from which the documentation says so. Seconds. */
export const TOKEN_VALIDITY_SECONDS: readonly {
  readonly from: IsoDate;
  readonly seconds: number;
  readonly source: string;
}[] = [
  { from: "2022-09-06", seconds: 7_200, source: "API page, 2025-01-14: valid for 7,200s" },
  { from: "2025-09-25", seconds: 600, source: "Go SDK v3.0.1285: valid for 10 minutes" },
];

/** How long `GetSdkVerificationResult` answers for a token after it was issued: three days. Seconds. */
export const RESULT_VALIDITY_SECONDS = 3 * 24 * 60 * 60;

/** The validity of a token issued on a day, in seconds. */
export function tokenValiditySecondsOn(day: IsoDate): number {
  const inForce = TOKEN_VALIDITY_SECONDS.filter((entry) => entry.from <= day).at(-1) ?? TOKEN_VALIDITY_SECONDS[0];
  return (inForce as { seconds: number }).seconds;
}
