import type { PersonRemedy } from "./vendor-code";

/** What a remedy of COS may say about the call that was refused: `{name}` stands for the value. */
export type CosFact = "bucket" | "region" | "regionVariable" | "action" | "resource";

const CLOCK: PersonRemedy = {
  meaning: "the clock of this machine is too far from COS's",
  remedy: "Set the clock, for example by NTP.",
};

const CREDENTIALS: PersonRemedy = {
  meaning: "the credentials are not those of a live key",
  remedy:
    "Set TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for temporary keys, TENCENTCLOUD_SECURITY_TOKEN anew.",
};

/** Codes of COS, which has a list of its own (436/7730), by what they mean to the person who runs a command. */
export const COS_CODES: ReadonlyMap<string, PersonRemedy> = new Map([
  [
    "NoSuchBucket",
    {
      meaning: "there is no bucket {bucket} in {region}",
      remedy:
        "Create it, private, at https://console.tencentcloud.com/cos, or correct the name or the region (?region= or {regionVariable}).",
    },
  ],
  [
    "ExpiredToken",
    {
      meaning: "the token of the temporary key has expired",
      remedy:
        "Get a new temporary key and set TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and TENCENTCLOUD_SECURITY_TOKEN to it.",
    },
  ],
  [
    "AccessDenied",
    {
      meaning: "the key is not allowed to",
      remedy: "Allow {action} on {resource} to the key's user or role, or name another place with --history.",
    },
  ],
  ["RequestTimeTooSkewed", CLOCK],
  ["InvalidAccessKeyId", CREDENTIALS],
  ["SignatureDoesNotMatch", CREDENTIALS],
]);

/** COS refuses a signature that has expired with AccessDenied, and says so in its text alone. */
const EXPIRED = /expired/i;

/** What is known about a refusal by COS; undefined for an unknown code. */
export function cosRemedy(code: string, vendorMessage: string): PersonRemedy | undefined {
  const isExpired = code !== "NoSuchBucket" && code !== "ExpiredToken" && EXPIRED.test(vendorMessage);
  return isExpired ? CLOCK : COS_CODES.get(code);
}
