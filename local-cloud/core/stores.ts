import { MAX_CALLERS, MAX_PAIRS } from "../services/cam/permissions";
import { MAX_LINKS } from "../services/faceid/media";
import { MAX_TOKENS } from "../services/faceid/state";
import { MAX_LINES } from "../services/scf/runtime/function-log";
import { MAX_COUNTERS } from "../services/teo/runtime/rate-limiter";
import { MAX_ENTRIES, MAX_UNIMPLEMENTED } from "./audit";
import { MAX_FAULTS } from "./faults/faults";
import { MAX_SESSIONS } from "./identity";
import { MAX_NAMES } from "./ids";
import { MAX_WINDOWS } from "./quota";

/** What requests fill, and what becomes of it when it is full: nothing grows with their number. */
export interface RequestStore {
  readonly holds: string;
  readonly most: number;
  /** A sentence. */
  readonly whenFull: string;
}

/** Every store that requests fill, but those of resources that they create. */
export const REQUEST_STORES: readonly RequestStore[] = [
  { holds: "requests, for the audit and `GET /_local/requests`", most: MAX_ENTRIES, whenFull: "The oldest go." },
  {
    holds: "what was asked for and does not exist here, beyond those requests",
    most: MAX_UNIMPLEMENTED,
    whenFull: "What is new is not listed when the local cloud stops.",
  },
  {
    holds: "tokens of faceid, and what becomes of them",
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
  { holds: "windows of rate limits", most: MAX_WINDOWS, whenFull: "The one that was used longest ago begins anew." },
  {
    holds: "counters of EdgeOne's rate limits",
    most: MAX_COUNTERS,
    whenFull: "The one that was used longest ago begins anew.",
  },
  { holds: "lines in memory of each version of a function", most: MAX_LINES, whenFull: "The oldest go." },
  { holds: "scripted faults that are not used up", most: MAX_FAULTS, whenFull: "409, or an error in code." },
  {
    holds: "names of which ids were made",
    most: MAX_NAMES,
    whenFull: "The name that was used longest ago may get the same ids again.",
  },
];
