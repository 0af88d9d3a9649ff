import { Endpoint, type EndpointDependencies, type Trace } from "./endpoint";
import {
  type EndpointRequest,
  type FunctionContext,
  type FunctionUrlResponse,
  type HttpEvent,
  readEvent,
} from "./event";
import { logLine } from "./log";
import { Problem } from "./problems";
import { json, problemJson } from "./respond";
import { type OperationName, ROUTES } from "./routes";
import { toProblem } from "./to-problem";

export interface MainHandlerDependencies extends EndpointDependencies {
  /** Receives one line per request, with its line break. */
  readonly writeLog: (line: string) => void;
}

/** What SCF calls for every request. It never rejects. */
export type MainHandler = (event: HttpEvent, context: FunctionContext) => Promise<FunctionUrlResponse>;

function operationOf({ path, method }: EndpointRequest): OperationName {
  const methods: Readonly<Record<string, OperationName>> | undefined = Object.hasOwn(ROUTES, path)
    ? ROUTES[path]
    : undefined;
  if (!methods) throw new Problem("not_found", { detail: `The paths are ${Object.keys(ROUTES).join(", ")}.` });
  const operation = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (operation) return operation;
  const allow = Object.keys(methods);
  throw new Problem("method_not_allowed", { detail: `${path} takes ${allow.join(", ")}.`, allow });
}

const levelOf = (status: number) => (status >= 500 ? "error" : status >= 400 ? "warn" : "info");

/** The function's handler around one {@link Endpoint}: event in, response and log line out. */
export function createMainHandler(dependencies: MainHandlerDependencies): MainHandler {
  const { clock, config, writeLog } = dependencies;
  const endpoint = new Endpoint(dependencies);
  return async (event, context) => {
    const request = readEvent(event, context, clock);
    const trace: Trace = { attempts: 0, secrets: [] };
    let response: FunctionUrlResponse;
    let problem: Problem | undefined;
    try {
      await endpoint.requireEdge(request, trace);
      const answer = await endpoint[operationOf(request)](request, trace);
      response = json(answer.status, request.requestId, answer.body);
    } catch (error) {
      problem = toProblem(error);
      response = problemJson(problem, request.requestId, trace.secrets);
    }
    const record = {
      level: levelOf(response.statusCode),
      message: problem?.message ?? "answered",
      requestId: request.requestId,
      route: Object.hasOwn(ROUTES, request.path) ? request.path : "unmatched",
      method: request.method,
      status: response.statusCode,
      code: problem?.code ?? "ok",
      profile: trace.profile,
      idCardType: trace.idCardType,
      durationMs: Math.round(clock.now() - request.startedAt),
      attempts: trace.attempts,
      upstreamRequestId: problem?.details.upstreamRequestId ?? trace.upstreamRequestId,
      keyId: trace.keyId,
      environment: config.environment,
    } as const;
    writeLog(logLine(record, trace.secrets));
    return response;
  };
}
