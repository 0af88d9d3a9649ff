import { type Action, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { type InvocationRecord, type LogLine, RUNNING } from "../runtime/function-log";
import { PLATFORM_STATUS } from "../runtime/platform-answer";
import { LATEST } from "../state/function";
import { findVersion } from "../state/function-versions";
import {
  type FunctionRequest,
  functionRequest,
  functionResource,
  PAGE,
  type PageRequest,
  requestedFunction,
  TEXT,
  takePage,
  type VersionRequest,
} from "./parameters";

/** Whether an invocation is asked for, by RetCode of LogFilter. */
const OUTCOMES: Readonly<Record<string, (status: number) => boolean>> = {
  "": () => true,
  is0: (status) => status === SUCCESS,
  not0: (status) => status !== SUCCESS,
  TimeLimitExceeded: (status) => status === PLATFORM_STATUS.timeLimitReached,
  ResourceLimitExceeded: (status) => status === PLATFORM_STATUS.resourceLimitReached,
  UserCodeException: (status) => status === PLATFORM_STATUS.userCodeException,
};
const ORDERS = {
  function_name: () => 0,
  duration: ({ durationMs }: InvocationRecord) => durationMs,
  mem_usage: () => 0,
  start_time: ({ startedAt }: InvocationRecord) => startedAt,
} as const;
const SUCCESS = 200;
const DAY_MS = 86_400_000;
const MOST_LOGS = 10_000;
const QUARTER_MS = 900_000;

const TIME = { type: "string", pattern: String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$` } as const;
const readTime = (text: string): number => Date.parse(`${text.replace(" ", "T")}Z`);

interface TimesRequest {
  readonly StartTime?: string;
  readonly EndTime?: string;
}

interface LogsRequest extends VersionRequest, PageRequest, TimesRequest {
  readonly Order?: "asc" | "desc";
  readonly OrderBy?: keyof typeof ORDERS;
  readonly Filter?: { readonly RetCode?: string };
  readonly FunctionRequestId?: string;
}

const LOG_FIELDS: readonly string[] = [
  ...["FunctionName", "RetMsg", "RequestId", "StartTime", "RetCode", "InvokeFinished", "Duration", "BillDuration"],
  ...["MemUsage", "Log", "Level", "Source", "RetryNum"],
];

/** The last invocations of a version with what they wrote (583/18583, 2025-10-30). */
export const getFunctionLogs: Action<LogsRequest> = {
  name: "GetFunctionLogs",
  request: () =>
    functionRequest({
      ...PAGE,
      Qualifier: TEXT,
      Order: { type: "string", enum: ["asc", "desc"] },
      OrderBy: { type: "string", enum: Object.keys(ORDERS) },
      Filter: requestSchema({ RetCode: { type: "string", enum: Object.keys(OUTCOMES) } }),
      FunctionRequestId: TEXT,
      StartTime: TIME,
      EndTime: TIME,
    }),
  resource: functionResource,
  answers: ["TotalCount", ...within("Data[]", LOG_FIELDS), "SearchContext"],
  differs:
    "FunctionName is required. The last 1,000 invocations of a version are kept, with its last 1,000 lines and the first 8 KB of what they answered; those of an invocation's retries are answered with each of them. RetCode is 0, or the status of a failure. Times are UTC. MemUsage is 0, Level and Source are empty. The vendor calls the action obsolete; it works here.",
  perform(call) {
    const { parameters, scf } = call;
    const { Qualifier = LATEST, Order = "desc", OrderBy = "start_time", Filter, FunctionRequestId } = parameters;
    const { Offset = 0, Limit = 20 } = parameters;
    if (Offset + Limit > MOST_LOGS) {
      throw new ApiError("InvalidParameterValue.Limit", `Offset and Limit are more than ${MOST_LOGS} together.`);
    }
    const { from, to } = readTimes(parameters);
    const fn = requestedFunction(call);
    const version = findVersion(fn, Qualifier);
    const isWanted = OUTCOMES[Filter?.RetCode ?? ""] ?? (() => true);
    const sign = Order === "asc" ? 1 : -1;
    const lines = scf.runtime.log(version);
    const found = scf.runtime
      .invocations(version)
      .filter(({ status }) => status !== RUNNING)
      .filter(({ requestId }) => FunctionRequestId === undefined || requestId === FunctionRequestId)
      .filter(({ startedAt, status }) => startedAt >= from && startedAt <= to && isWanted(status))
      .sort((a, b) => sign * (ORDERS[OrderBy](a) - ORDERS[OrderBy](b)));
    const page = takePage(found, parameters).map((invocation) => describeLog(fn.name, invocation, lines));
    return { TotalCount: found.length, Data: page, SearchContext: null };
  },
};

/** A missing time is no limit; both are at most a day apart. @throws ApiError InvalidParameterValue */
function readTimes({ StartTime, EndTime }: TimesRequest): { readonly from: number; readonly to: number } {
  const from = StartTime === undefined ? Number.NEGATIVE_INFINITY : readTime(StartTime);
  // What happened within the last second happened before its end.
  const to = EndTime === undefined ? Number.POSITIVE_INFINITY : readTime(EndTime) + 999;
  if (Number.isFinite(from) && Number.isFinite(to) && (to < from || to - from > DAY_MS + 999)) {
    throw new ApiError("InvalidParameterValue", "StartTime and EndTime must follow each other within one day.");
  }
  return { from, to };
}

/** FunctionLog. */
function describeLog(name: string, invocation: InvocationRecord, lines: readonly LogLine[]): object {
  const { requestId, startedAt, durationMs, status, retry = 0, result } = invocation;
  const own = lines.filter((line) => line.requestId === requestId);
  return {
    FunctionName: name,
    RetMsg: result,
    RequestId: requestId,
    StartTime: timestamp(startedAt),
    RetCode: status === SUCCESS ? 0 : status,
    InvokeFinished: 1,
    Duration: durationMs,
    BillDuration: Math.ceil(durationMs / 100) * 100,
    MemUsage: 0,
    Log: own.map(({ text }) => text).join("\n"),
    Level: "",
    Source: "",
    RetryNum: retry,
  };
}

interface StatusRequest extends FunctionRequest, TimesRequest {
  readonly FunctionRequestId: string;
}

const STATUS_FIELDS: readonly string[] = [
  ...["FunctionName", "RetMsg", "RequestId", "StartTime", "RetCode", "Duration", "MemUsage", "RetryNum"],
];

/** The state of a request to a function: what the vendor offers instead of GetFunctionLogs. */
export const getRequestStatus: Action<StatusRequest> = {
  name: "GetRequestStatus",
  request: () => functionRequest({ FunctionRequestId: TEXT, StartTime: TIME, EndTime: TIME }, ["FunctionRequestId"]),
  resource: functionResource,
  answers: ["TotalCount", ...within("Data[]", STATUS_FIELDS)],
  differs:
    "Of the last 1,000 invocations of each version, and of those that run. Without a StartTime the last 15 minutes are searched. Times are UTC, MemUsage is 0.",
  perform(call) {
    const { cloud, parameters, scf } = call;
    const { FunctionRequestId, StartTime } = parameters;
    const { from, to } = readTimes(parameters);
    const first = StartTime === undefined ? cloud.clock.now() - QUARTER_MS : from;
    const fn = requestedFunction(call);
    const found = [fn, ...fn.versions]
      .flatMap((version) => scf.runtime.invocations(version))
      .filter(({ requestId, startedAt }) => requestId === FunctionRequestId && startedAt >= first && startedAt <= to);
    return { TotalCount: found.length, Data: found.map((invocation) => describeStatus(fn.name, invocation)) };
  },
};

/** RequestStatus: 0 succeeded, 1 running, -1 failed. */
function describeStatus(
  name: string,
  { requestId, startedAt, durationMs, status, retry = 0, result }: InvocationRecord,
): object {
  return {
    FunctionName: name,
    RetMsg: result,
    RequestId: requestId,
    StartTime: timestamp(startedAt),
    RetCode: STATUS_CODES[status] ?? -1,
    Duration: durationMs,
    MemUsage: 0,
    RetryNum: retry,
  };
}

const STATUS_CODES: Readonly<Record<number, number>> = { [SUCCESS]: 0, [RUNNING]: 1 };
