import { BODY_MEMBERS_MAX } from "../../contract/endpoint/limits";
import {
  EXTRA_MAX_LENGTH,
  MEDIA_VALIDITY_SECONDS,
  META_DATA_MAX_LENGTH,
  PROFILE_NAME_MAX_LENGTH,
  REQUEST_MAX_BYTES,
  REQUESTS_PER_SECOND,
  RESULT_VALIDITY_SECONDS,
  SIGNATURE_SKEW_SECONDS,
  TOKEN_VALIDITY_SECONDS,
} from "../../contract/vendor/limits";
import type { Entry } from "./entry";

const MB = 1024 * 1024;

const limit = (id: string, title: string, text: string, source: string): Entry => ({
  ...{ kind: "limits", id, title, text },
  details: [["Source", source]],
});

const OURS = "a choice of this project's endpoint";

/** How much, how fast and how long. */
export const LIMIT_ENTRIES: readonly Entry[] = [
  limit(
    "rate",
    "Requests per second",
    `At most ${REQUESTS_PER_SECOND} requests per second, by API, region and sub-account.`,
    "API page (2025-01-14); 1278/109059",
  ),
  ...TOKEN_VALIDITY_SECONDS.map(({ from, seconds, source }) =>
    limit(`token-${from}`, "Validity of a token", `${seconds} s, by the text since ${from}.`, source),
  ),
  limit(
    "result",
    "Retrieval of a result",
    `${RESULT_VALIDITY_SECONDS / 86_400} days after the token was issued, as often as you like.`,
    "1061/49951",
  ),
  limit("media", "Links to pictures and videos", `${MEDIA_VALIDITY_SECONDS / 60} minutes.`, "1061/49951"),
  limit(
    "skew",
    "Clock skew",
    `A signature's timestamp may be ${SIGNATURE_SKEW_SECONDS} s from the service's clock, either way.`,
    "Signature v3, 1061/37034",
  ),
  limit(
    "body-tc3",
    "Size of a request, TC3",
    `${REQUEST_MAX_BYTES["TC3-HMAC-SHA256"] / MB} MB with TC3-HMAC-SHA256.`,
    "Signature v3, 1061/37034",
  ),
  limit("body-v1", "Size of a request, v1", `${REQUEST_MAX_BYTES.v1 / MB} MB with v1.`, "Signature v3, 1061/37034"),
  limit("extra", "Length of Extra", `${EXTRA_MAX_LENGTH} characters.`, "API page (2025-01-14), read as characters"),
  limit("metadata", "Length of MetaData", `${META_DATA_MAX_LENGTH} characters.`, OURS),
  limit("profile", "Length of a profile's name", `${PROFILE_NAME_MAX_LENGTH} characters.`, OURS),
  limit("members", "Members of a body", `${BODY_MEMBERS_MAX} at most.`, OURS),
];
