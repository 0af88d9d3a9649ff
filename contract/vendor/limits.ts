import type { IsoDate } from "./dated";

/**
 * "A maximum of 20 requests can be initiated per second for this API" (API page, 2025-01-14). Per account and region.
 */
export const REQUESTS_PER_SECOND = 20;

/**
 * Most characters of Extra. The English page says "up to 1,024 bits" (2025-01-14); the Chinese original of the
 * product's field counts characters (GetEidToken.Extra, "最长长度1024位", as it gives a name "32位"), and so does its sibling
 * ApplyWebVerificationBizTokenIntl (at most 1,000 characters). Read as bits, the text would end at 128 bytes.
 */
export const EXTRA_MAX_LENGTH = 1_024;

/** Most characters of MetaData that the endpoint passes on. The vendor documents no limit; the choice is ours. */
export const META_DATA_MAX_LENGTH = 64 * 1_024;

/** Most characters of a profile's name in a request. */
export const PROFILE_NAME_MAX_LENGTH = 64;

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

/**
 * For how long a token can be promised to be valid, whatever revision a deployment is written for: the smaller of the
 * validity on the revision's day and of the newest text's. Seconds.
 */
export const promisedValiditySeconds = (day: IsoDate): number =>
  Math.min(tokenValiditySecondsOn(day), (TOKEN_VALIDITY_SECONDS.at(-1) as { seconds: number }).seconds);

/** How long the links to media in a result can be followed (GetSdkVerificationResult, 1061/49951). Seconds. */
export const MEDIA_VALIDITY_SECONDS = 10 * 60;
