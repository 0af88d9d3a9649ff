import { GATEWAY_LIMITS, MAX_RELEASES } from "../services/apigateway/state/limits";
import { MAX_CALLERS, MAX_PAIRS } from "../services/cam/permissions";
import { CAM_LIMITS } from "../services/cam/state/limits";
import { CLS_LIMITS, MAX_ALARM_EVENTS } from "../services/cls/state/resource-limits";
import { TOPIC_MAX_BYTES, TOPIC_MAX_RECORDS } from "../services/cls/state/topic-records";
import { COS_LIMITS } from "../services/cos/limits";
import { MAX_LINKS } from "../services/faceid/media";
import { MAX_TOKENS } from "../services/faceid/state";
import { MAX_ASYNC_EVENTS } from "../services/scf/runtime/async-invocations";
import { MAX_LINES } from "../services/scf/runtime/function-log";
import { SCF_LIMITS } from "../services/scf/state/resource-limits";
import { SSM_LIMITS } from "../services/ssm/state";
import { TAG_LIMITS } from "../services/tag/state";
import { MAX_COUNTERS } from "../services/teo/runtime/rate-limiter";
import { TEO_LIMITS } from "../services/teo/state/limits";
import { MAX_ENTRIES, MAX_UNIMPLEMENTED } from "./audit";
import { MAX_FAULTS } from "./faults/faults";
import { MAX_SESSIONS } from "./identity";
import { MAX_NAMES } from "./ids";
import type { Limit } from "./limit";
import { MAX_WINDOWS } from "./quota";

/** What requests fill, and what happens when it is full: nothing grows with their number. */
export interface RequestStore {
  readonly holds: string;
  readonly most: number;
  /** A sentence. */
  readonly whenFull: string;
}

const OLDEST_LINES = "The oldest tenth goes, whatever the topic's Period.";

/** Every store that requests fill, but those of resources that they create. */
export const REQUEST_STORES: readonly RequestStore[] = [
  { holds: "requests, for the audit and `GET /_local/requests`", most: MAX_ENTRIES, whenFull: "The oldest go." },
  {
    holds: "what was asked for and does not exist here, beyond those requests",
    most: MAX_UNIMPLEMENTED,
    whenFull: "What is new is not listed when the local cloud stops.",
  },
  {
    holds: "tokens of faceid, with their outcomes",
    most: MAX_TOKENS,
    whenFull: "The oldest goes, and is answered `InvalidParameterValue.BizTokenIllegal`.",
  },
  { holds: "links to media of results", most: MAX_LINKS, whenFull: "The oldest goes, and is answered 404." },
  {
    holds: "temporary credentials",
    most: MAX_SESSIONS,
    whenFull: "Those that have expired go; when none has, `InvalidParameter.OverLimit`.",
  },
  { holds: "callers whose calls become a least policy", most: MAX_CALLERS, whenFull: "A new caller gets none." },
  { holds: "pairs of action and resource of each", most: MAX_PAIRS, whenFull: "Its policy is refused." },
  { holds: "windows of rate limits", most: MAX_WINDOWS, whenFull: "The one that was used longest ago starts again." },
  {
    holds: "counters of EdgeOne's rate limits",
    most: MAX_COUNTERS,
    whenFull: "The one that was used longest ago starts again.",
  },
  { holds: "lines in memory of each version of a function", most: MAX_LINES, whenFull: "The oldest go." },
  { holds: "scripted faults that are not used up", most: MAX_FAULTS, whenFull: "409, or an error in code." },
  { holds: "releases that a service of API Gateway remembers", most: MAX_RELEASES, whenFull: "The oldest go." },
  {
    holds: "events that wait to be invoked asynchronously",
    most: MAX_ASYNC_EVENTS,
    whenFull: "`RequestLimitExceeded`.",
  },
  { holds: "lines of a log topic", most: TOPIC_MAX_RECORDS, whenFull: OLDEST_LINES },
  { holds: "bytes of text in a log topic", most: TOPIC_MAX_BYTES, whenFull: OLDEST_LINES },
  { holds: "notifications of alarms", most: MAX_ALARM_EVENTS, whenFull: "The oldest go." },
  {
    holds: "names for which ids were made",
    most: MAX_NAMES,
    whenFull: "The name that was used longest ago may get the same ids again.",
  },
];

const cos = (what: string, most: number, code = "EntityTooLarge", source?: string): Limit => ({
  what,
  most,
  code,
  ...(source !== undefined && { source }),
});

/** How many resources requests can create, by service. */
export const RESOURCE_LIMITS: Readonly<Record<string, readonly Limit[]>> = {
  apigateway: Object.values(GATEWAY_LIMITS),
  cam: Object.values(CAM_LIMITS),
  cls: Object.values(CLS_LIMITS),
  cos: [
    cos("buckets of the account", COS_LIMITS.buckets, "TooManyBuckets", "436/14518"),
    cos("bytes of an object", COS_LIMITS.objectBytes),
    cos("bytes of the body of a request", COS_LIMITS.bodyBytes),
    cos("bytes of all objects and all parts of open uploads", COS_LIMITS.totalBytes),
    cos("objects and parts of open uploads", COS_LIMITS.items),
    cos("open multipart uploads", COS_LIMITS.openUploads),
  ],
  scf: Object.values(SCF_LIMITS),
  ssm: Object.values(SSM_LIMITS),
  tag: Object.values(TAG_LIMITS),
  teo: Object.values(TEO_LIMITS),
};
