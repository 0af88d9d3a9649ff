import { type OperationName, type PathOperations, RESULTS_PATH, ROUTES } from "../../contract/endpoint/routes";
import type { HandlerConfig } from "../../contract/endpoint/token-config";
import { rateLimitHeaders } from "./callers/rate-limit-headers";
import { corsHeaders, isPreflight, preflightResponse } from "./cors";
import { Endpoint, type EndpointDependencies } from "./endpoint";
import { logLine } from "./log";
import { Problem } from "./problems";
import type { EndpointRequest, EndpointResponse, RequestHandler } from "./request";
import { json, problemJson } from "./respond";
import { toProblem } from "./to-problem";
import type { Trace } from "./trace";

export interface RequestHandlerDependencies extends EndpointDependencies {
  /** Receives one line per request, with its line break. */
  readonly writeLog: (line: string) => void;
}

/** The routes that a configuration serves: what it does not enable is a path like any other. */
const servedRoutes = ({ results }: Pick<HandlerConfig, "results">): ReadonlyMap<string, PathOperations> =>
  new Map(Object.entries(ROUTES).filter(([path]) => path !== RESULTS_PATH || results !== undefined));

function findOperation(routes: ReadonlyMap<string, PathOperations>, { path, method }: EndpointRequest): OperationName {
  const methods: Readonly<Record<string, OperationName>> | undefined = routes.get(path);
  if (!methods) throw new Problem("not_found", { detail: `The paths are ${[...routes.keys()].join(", ")}.` });
  const operation = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (operation) return operation;
  const allow = Object.keys(methods);
  throw new Problem("method_not_allowed", { detail: `${path} takes ${allow.join(", ")}.`, allow });
}

/**
 * The path without the environment that API Gateway may put before it: one sample of the vendor's does not have it, a
 * URL does (583/12513).
 */
const withoutStage = (path: string, stage: string | undefined): string =>
  stage !== undefined && path.startsWith(`/${stage}/`) ? path.slice(stage.length + 1) : path;

const logLevel = (status: number) => (status >= 500 ? "error" : status >= 400 ? "warn" : "info");

/** The core of the endpoint around one {@link Endpoint}: request in, response and log line out. */
export function createRequestHandler(dependencies: RequestHandlerDependencies): RequestHandler {
  const { clock, config, writeLog } = dependencies;
  const { cors } = config;
  const endpoint = new Endpoint(dependencies);
  const routes = servedRoutes(config);

  const answer = async (request: EndpointRequest, trace: Trace): Promise<EndpointResponse> => {
    await endpoint.requireEdge(request, trace);
    if (cors && isPreflight(request)) return preflightResponse(cors, request);
    return json(await endpoint[findOperation(routes, request)](request, trace), request.requestId);
  };

  const log = (request: EndpointRequest, trace: Trace, status: number, problem: Problem | undefined): void => {
    const record = {
      level: logLevel(status),
      message: problem?.message ?? "answered",
      requestId: request.requestId,
      route: routes.has(request.path) ? request.path : "unmatched",
      method: request.method,
      status,
      code: problem?.code ?? "ok",
      profile: trace.profile,
      idCardType: trace.idCardType,
      durationMs: Math.round(clock.now() - request.startedAt),
      attempts: trace.attempts,
      upstreamRequestId: problem?.details.upstreamRequestId ?? trace.upstreamRequestId,
      keyId: trace.keyId,
      caller: trace.caller,
      environment: config.environment,
    } as const;
    writeLog(logLine(record, trace.secrets));
  };

  return async (received) => {
    const request = { ...received, path: withoutStage(received.path, config.stage) };
    const trace: Trace = { attempts: 0, secrets: [], limits: [] };
    const respond = async (): Promise<readonly [EndpointResponse, Problem?]> => {
      try {
        return [await answer(request, trace)];
      } catch (error) {
        const problem = toProblem(error);
        return [problemJson(problem, request.requestId, trace.secrets), problem];
      }
    };
    const [response, problem] = await respond();
    log(request, trace, response.status, problem);
    const headers = { ...response.headers, ...rateLimitHeaders(trace.limits), ...(cors && corsHeaders(cors, request)) };
    return { ...response, headers };
  };
}
