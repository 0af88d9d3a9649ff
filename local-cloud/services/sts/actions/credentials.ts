import { within } from "../../../core/answer-fields";
import type { TemporaryCredentials } from "../../../core/identity";

/**
 * "A maximum of 600 requests can be initiated per second" for each action that issues credentials (1312/48195,
 * 2026-04-24).
 */
export const REQUESTS_PER_SECOND = 600;

/** The fields in which every action of STS answers credentials. */
export const CREDENTIAL_FIELDS: readonly string[] = [
  ...within("Credentials", ["Token", "TmpSecretId", "TmpSecretKey"]),
  "ExpiredTime",
  "Expiration",
];

/** Temporary credentials as STS answers them. */
export function describeCredentials({ token, secretId, secretKey, expiresAt }: TemporaryCredentials): object {
  return {
    Credentials: { Token: token, TmpSecretId: secretId, TmpSecretKey: secretKey },
    ExpiredTime: Math.floor(expiresAt / 1_000),
    Expiration: new Date(expiresAt).toISOString().replace(/\.\d+Z$/, "Z"),
  };
}
