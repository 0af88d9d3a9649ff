import type { Action, Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { InvokedAs } from "../runtime/function-log";
import { type FunctionResource, type FunctionVersion, LATEST } from "../state/function";
import { DEFAULT_ALIAS, routeVersion } from "../state/function-versions";
import { functionRequest, functionResource, requestedFunction, TEXT, type VersionRequest } from "./parameters";

interface InvocationRequest extends VersionRequest {
  /** @default "None" */
  readonly LogType?: "None" | "Tail";
}

interface InvokeRequest extends InvocationRequest {
  /** The event, JSON. @default "{}" */
  readonly ClientContext?: string;
  /** `Event` answers at once and invokes after that. @default "RequestResponse" */
  readonly InvocationType?: "RequestResponse" | "Event";
}

interface InvokeFunctionRequest extends InvocationRequest {
  /** JSON. @default "{}" */
  readonly Event?: string;
}

/** Limit of an asynchronous invocation (Invoke, ClientContext). */
const ASYNC_EVENT_MAX_BYTES = 128 * 1024;
/** "up to 4KB" (InvokeFunction, LogType). */
const TAIL_BYTES = 4 * 1024;
const LOG_TYPE = { type: "string", enum: ["None", "Tail"] } as const;
const RESULT_FIELDS = [
  "Result.FunctionRequestId",
  "Result.RetMsg",
  "Result.ErrMsg",
  "Result.InvokeResult",
  "Result.Log",
  "Result.Duration",
  "Result.BillDuration",
  "Result.MemUsage",
];
const WEB_DIFFERS = "A Web function is refused with UnsupportedOperation (the code is assumed).";

/** Invokes a function, and waits for its answer unless told not to (583/17243, 2023-07-18). */
export const invoke: Action<InvokeRequest> = {
  name: "Invoke",
  request: () =>
    functionRequest({
      InvocationType: { type: "string", enum: ["RequestResponse", "Event"] },
      Qualifier: TEXT,
      ClientContext: TEXT,
      LogType: LOG_TYPE,
    }),
  resource: functionResource,
  answers: RESULT_FIELDS,
  differs: `${WEB_DIFFERS} MemUsage is 0, as memory is not measured. An event that is invoked asynchronously is repeated as UpdateFunctionEventInvokeConfig says, one minute after the first failure and two after the second; while the concurrency quota is used up, after 1, 2, 4 seconds and so on until it is too old. There are no dead letter queues. At most 1,000 events wait at a time, beyond that RequestLimitExceeded.`,
  async perform(call) {
    const { ClientContext = "{}", InvocationType, Qualifier = LATEST } = call.parameters;
    const target = findTarget(call, Qualifier);
    const code = "InvalidParameterValue.ClientContext";
    if (InvocationType !== "Event") {
      return { Result: await invokeAndWait(call, target, parseEvent(ClientContext, "ClientContext", code)) };
    }
    if (Buffer.byteLength(ClientContext) > ASYNC_EVENT_MAX_BYTES) {
      throw new ApiError(
        code,
        `The ClientContext of an asynchronous invocation has more than ${ASYNC_EVENT_MAX_BYTES} bytes.`,
      );
    }
    const event = parseEvent(ClientContext, "ClientContext", code);
    const { fn, version, invokedAs } = target;
    return { Result: accepted(call.scf.asynchronous.accept(fn, event, version, invokedAs)) };
  },
};

/** Invokes a function and waits for its answer (583/58400). */
export const invokeFunction: Action<InvokeFunctionRequest> = {
  name: "InvokeFunction",
  request: () => functionRequest({ Qualifier: TEXT, Event: TEXT, LogType: LOG_TYPE }),
  resource: functionResource,
  answers: RESULT_FIELDS,
  differs: `${WEB_DIFFERS} MemUsage is 0, as memory is not measured. An Event that is not JSON is InvalidParameterValue (assumed).`,
  async perform(call) {
    const { Event = "{}", Qualifier = DEFAULT_ALIAS } = call.parameters;
    const target = findTarget(call, Qualifier);
    return { Result: await invokeAndWait(call, target, parseEvent(Event, "Event", "InvalidParameterValue")) };
  },
};

interface Target {
  readonly fn: FunctionResource;
  readonly version: FunctionVersion;
  readonly invokedAs: InvokedAs;
}

/** @throws ApiError UnsupportedOperation, ResourceNotFound.Function, .Qualifier, FailedOperation.FunctionStatusError */
function findTarget(call: Call<InvocationRequest>, qualifier: string): Target {
  const { cloud } = call;
  const fn = requestedFunction(call);
  if (fn.type === "HTTP") {
    throw new ApiError(
      "UnsupportedOperation",
      `The function ${fn.name} is a Web function, which can be invoked over HTTP only.`,
    );
  }
  const version = routeVersion(fn, qualifier, cloud.random);
  if (fn.transition?.status === "Creating") cloud.scf.requireActive(fn, "FailedOperation.FunctionStatusError");
  return { fn, version, invokedAs: fn.aliases.has(qualifier) ? { alias: qualifier } : {} };
}

async function invokeAndWait(
  { cloud, scf, parameters: { LogType } }: Call<InvocationRequest>,
  { fn, version, invokedAs }: Target,
  event: unknown,
): Promise<object> {
  const start = cloud.clock.now();
  const answer = await scf.runtime.invoke(fn, event, version, invokedAs);
  const duration = cloud.clock.now() - start;
  const lines = scf.runtime.log(version).filter(({ requestId }) => requestId === answer.requestId);
  return {
    FunctionRequestId: answer.requestId,
    RetMsg: answer.ok ? answer.result : "",
    ErrMsg: answer.ok ? "" : JSON.stringify(answer.error),
    InvokeResult: answer.ok ? 0 : answer.error.errorCode,
    Log: LogType === "Tail" ? lastBytes(lines.map(({ text }) => text).join("\n"), TAIL_BYTES) : "",
    Duration: duration,
    BillDuration: Math.ceil(duration),
    MemUsage: 0,
  };
}

/** "Null is returned for asynchronous invocations" (Result). */
function accepted(requestId: string): object {
  const unknown = { RetMsg: null, ErrMsg: null, Log: null, Duration: null, BillDuration: null, MemUsage: null };
  return { FunctionRequestId: requestId, InvokeResult: 0, ...unknown };
}

function lastBytes(text: string, bytes: number): string {
  const whole = Buffer.from(text);
  if (whole.length <= bytes) return text;
  // A character that was cut in two is dropped.
  return whole
    .subarray(whole.length - bytes)
    .toString()
    .replace(/^\uFFFD+/, "");
}

function parseEvent(text: string, parameter: string, code: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(code, `The ${parameter} is not JSON.`);
  }
}
