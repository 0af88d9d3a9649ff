import { isRecord } from "../../lib/is-record";
import { splitPlatformHeaders } from "./platform-headers";
import { Problem } from "./problems";
import { answerDeadline, type EndpointRequest } from "./request";
import { createRequestHandler, type RequestHandlerDependencies } from "./request-handler";

/** What a function URL (583/96099) or API Gateway (583/12513) hands to an Event function, as far as it is used. */
export interface FunctionUrlEvent {
  readonly body?: string | null;
  /** Names are lower-case on the real platform; any case is read. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly httpMethod: string;
  readonly path: string;
  readonly queryString?: Readonly<Record<string, string>>;
  /** Absent behind a function URL; API Gateway sets it. @default false */
  readonly isBase64Encoded?: boolean;
}

/** The part of SCF's context that is used (583/11060). */
export interface FunctionContext {
  readonly request_id?: string;
  /** The function's timeout, in milliseconds. @default 3_000, SCF's own default */
  readonly time_limit_in_ms?: number;
}

/** What a function URL turns into an HTTP response (583/96099). */
export interface FunctionUrlResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What SCF calls for every request. It never rejects. */
export type MainHandler = (event: unknown, context: FunctionContext) => Promise<FunctionUrlResponse>;

const DEFAULT_TIME_LIMIT_MS = 3_000;

/** Whether an event comes from a function URL or API Gateway, and not from a timer or a test in the console. */
const isHttpEvent = (event: unknown): event is FunctionUrlEvent =>
  isRecord(event) && typeof event["httpMethod"] === "string" && typeof event["path"] === "string";

function decodeBody({ body, isBase64Encoded }: FunctionUrlEvent, maxBytes: number): Buffer {
  const bytes = Buffer.from(typeof body === "string" ? body : "", isBase64Encoded === true ? "base64" : "utf8");
  if (bytes.length <= maxBytes) return bytes;
  throw new Problem("body_too_large", { detail: `The body has ${bytes.length} bytes; at most ${maxBytes} are taken.` });
}

/** The endpoint as the handler of an Event function: event in, response out. */
export function createMainHandler(dependencies: RequestHandlerDependencies): MainHandler {
  const { clock, config } = dependencies;
  const handle = createRequestHandler(dependencies);
  return async (event, context) => {
    const startedAt = clock.now();
    const http: FunctionUrlEvent = isHttpEvent(event) ? event : { httpMethod: "NONE", path: "" };
    const { headers, requestId } = splitPlatformHeaders(isRecord(http.headers) ? http.headers : {});
    const limitMs = context?.time_limit_in_ms ?? DEFAULT_TIME_LIMIT_MS;
    const request: EndpointRequest = {
      method: http.httpMethod,
      path: http.path,
      headers,
      readBody: async () => decodeBody(http, config.bodyMaxBytes),
      requestId: splitPlatformHeaders({ "x-scf-request-id": context?.request_id ?? requestId }).requestId,
      startedAt,
      deadline: answerDeadline(startedAt, limitMs),
    };
    const { status, headers: answered, body } = await handle(request);
    return { statusCode: status, headers: answered, body };
  };
}
