import type { LogRecord } from "../../contract/endpoint/log-records";
import type { ProblemCode } from "../../contract/endpoint/problems";
import type { SmokeLogFieldName } from "../smoke-schedule/smoke-log-fields";
import type { AlarmSpec } from "./alarm-spec";
import type { LogQuery } from "./log-query";

/** A query of the endpoint's lines: a field that the handler does not write does not compile. */
const ofEndpoint = (query: LogQuery<keyof LogRecord>): LogQuery => query;
/** A query of the scheduled smoke checks' lines. */
const ofSmoke = (query: LogQuery<SmokeLogFieldName>): LogQuery => query;

const TOKENS = { field: "route", is: "/v1/tokens" } as const;
const SMOKE_RUN = { field: "message", is: "smoke run" } as const;
const RATE_LIMITED: ProblemCode = "rate_limited";

/** Every alarm of an endpoint. */
export const ALARMS: readonly AlarmSpec[] = [
  {
    id: "error-ratio",
    what: "More than 5 % of the token requests, and at least 3, failed with a status of 500 or above.",
    remedy:
      "Group the failed lines of the topic by `code` and read a `message` of each: it holds what the client was not told.",
    source: "endpoint",
    query: ofEndpoint({
      where: [TOKENS],
      select: { errors: { countIf: "status", atLeast: 500 }, requests: "count" },
    }),
    condition: "$1.errors >= 3 && $1.errors * 20 > $1.requests",
    window: { minutes: 5 },
    period: { minutes: 1 },
    triggerCount: 2,
    level: "critical",
  },
  {
    id: "upstream-throttled",
    what: "Tencent Cloud throttled the endpoint for 3 or more token requests, retries included.",
    remedy:
      "Look for other callers that are counted with the endpoint's role in the region, or ask the vendor for more and raise `quota.requestsPerSecond`.",
    source: "endpoint",
    query: ofEndpoint({
      // A request that the endpoint's own bucket refused was never sent.
      where: [
        { field: "code", is: RATE_LIMITED },
        { field: "attempts", atLeast: 1 },
      ],
      select: { throttled: "count" },
    }),
    condition: "$1.throttled >= 3",
    window: { minutes: 5 },
    period: { minutes: 1 },
    triggerCount: 1,
    level: "warning",
  },
  {
    id: "latency",
    what: "Of at least 10 issued tokens, one in 20 took longer than 3 seconds.",
    remedy:
      "Compare `durationMs` and `attempts` of the lines: more than one attempt means that Tencent Cloud failed first.",
    source: "endpoint",
    query: ofEndpoint({
      where: [TOKENS, { field: "status", is: 201 }],
      select: { p95: { percentile: 0.95, of: "durationMs" }, requests: "count" },
    }),
    condition: "$1.requests >= 10 && $1.p95 > 3000",
    window: { minutes: 10 },
    period: { minutes: 1 },
    triggerCount: 2,
    level: "warning",
  },
  {
    id: "smoke-failed",
    what: "A run of the scheduled smoke checks failed.",
    remedy:
      "Find its `smoke check` lines by `runId` and `state:fail`; `npx ekyc smoke` repeats the checks from where you are.",
    source: "smoke",
    query: ofSmoke({
      where: [SMOKE_RUN, { field: "state", is: "fail" }],
      select: { failures: "count" },
    }),
    condition: "$1.failures > 0",
    // Longer than one run, so that the time a run takes cannot make the alarm recover in between.
    window: { runs: 2 },
    period: { minutes: 1 },
    triggerCount: 1,
    level: "critical",
  },
  {
    id: "smoke-silent",
    what: "No run of the scheduled smoke checks passed for three intervals of the schedule: it failed, was inconclusive, or did not run.",
    remedy:
      "Look whether the timer of the smoke function is open and its key is valid: a silent schedule watches nothing.",
    source: "smoke",
    query: ofSmoke({
      where: [SMOKE_RUN, { field: "state", in: ["pass", "degraded"] }],
      select: { passes: "count" },
    }),
    condition: "$1.passes == 0",
    window: { runs: 2 },
    // Two evaluations in a row, so that a new schedule has the time for its first run.
    period: { runs: 1 },
    triggerCount: 2,
    level: "critical",
  },
];
