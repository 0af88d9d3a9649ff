import type { LogRecord, SmokeCheckRecord, SmokeRunRecord } from "./log-records";

/** A field of a log line, as CLS indexes it and as a person reads it. */
export interface LogFieldSpec {
  /** CLS type of its values. */
  readonly type: "text" | "long" | "double";
  readonly meaning: string;
}

/** What the endpoint writes of each request. No field holds a token, a key, an image or Extra. */
export const ENDPOINT_LOG_FIELDS = {
  level: { type: "text", meaning: "`info`, `warn` from status 400 and `error` from status 500" },
  message: { type: "text", meaning: "`answered`, or what went wrong, which the caller is not always told" },
  requestId: { type: "text", meaning: "the platform's id of the invocation; the answer has it as `x-request-id`" },
  route: { type: "text", meaning: "the path of a route, or `unmatched`: an unknown path may hold anything" },
  method: { type: "text", meaning: "HTTP method" },
  status: { type: "long", meaning: "HTTP status of the answer" },
  code: { type: "text", meaning: "code of the problem, or `ok`" },
  profile: { type: "text", meaning: "the profile that was asked for, once it is known to be one" },
  idCardType: { type: "text", meaning: "IdCardType of that profile" },
  durationMs: { type: "double", meaning: "milliseconds from the request's arrival to its answer" },
  attempts: { type: "long", meaning: "requests that were sent to faceid for this one" },
  upstreamRequestId: { type: "text", meaning: "Tencent Cloud's RequestId, which its support asks for" },
  keyId: { type: "text", meaning: "id of the client key, which is not secret" },
  caller: {
    type: "text",
    meaning:
      "who called: `key:` and the key's id, or `sub:` and 32 hex digits of the SHA-256 of a JWT's issuer, a line break and its subject",
  },
  environment: { type: "text", meaning: "name of the environment" },
} as const satisfies Record<keyof LogRecord, LogFieldSpec>;

/** What the scheduled checks write: a line per check, a line per run. No field holds a token or a key. */
export const SMOKE_LOG_FIELDS = {
  level: { type: "text", meaning: "`info` for what passed or was skipped, `warn` for `degraded`, else `error`" },
  message: { type: "text", meaning: "`smoke check` for each check, `smoke run` for the whole run" },
  environment: { type: "text", meaning: "name of the environment" },
  runId: { type: "text", meaning: "the platform's id of the invocation, the same on every line of a run" },
  check: { type: "text", meaning: "stable id of the check, for example `token:HK`" },
  group: { type: "text", meaning: "what the check is about: `endpoint`, `token` or `refusal`" },
  profile: { type: "text", meaning: "the profile that was asked for" },
  state: { type: "text", meaning: "`pass`, `degraded`, `fail`, `skipped` or `inconclusive`; a run is never `skipped`" },
  durationMs: { type: "double", meaning: "milliseconds that the check or the run took" },
  status: { type: "long", meaning: "HTTP status of the answer" },
  code: { type: "text", meaning: "code of the problem that was answered, or of what kept the check from being run" },
  passed: { type: "long", meaning: "of a run: checks that passed, slow ones included" },
  failed: { type: "long", meaning: "of a run: checks that failed or could not be decided" },
  skipped: { type: "long", meaning: "of a run: checks that were skipped" },
  requests: { type: "long", meaning: "of a run: requests for tokens, which count against the quota" },
} as const satisfies Record<keyof SmokeCheckRecord | keyof SmokeRunRecord, LogFieldSpec>;
