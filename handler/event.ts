import type { Clock } from "../lib/clock";

/** What a function URL hands to an Event function (583/96099). */
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

/** What API Gateway hands to an Event function (583/12513): the same, with what the gateway knows besides. */
export interface ApiGatewayEvent extends FunctionUrlEvent {
  readonly requestContext: {
    /** The environment of the service that was called, for example `release`. */
    readonly stage: string;
  };
}

/** What a way in from the internet hands to the function. */
export type HttpEvent = FunctionUrlEvent | ApiGatewayEvent;

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

/** One request, independent of the way it came in. */
export interface EndpointRequest {
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** The platform's id of the invocation. */
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** When the answer must have been decided, milliseconds since the epoch. */
  readonly deadline: number;
}

const DEFAULT_TIME_LIMIT_MS = 3_000;

/** Left for the answer itself, and at most half of the time there is. */
const ANSWER_MARGIN_MS = 500;

/** The path without the environment that API Gateway may put before it: a sample of the vendor's has it not, a URL has it (583/12513). */
function pathOf(event: HttpEvent): string {
  if (!("requestContext" in event)) return event.path;
  const prefix = `/${event.requestContext.stage}/`;
  return event.path.startsWith(prefix) ? event.path.slice(prefix.length - 1) : event.path;
}

/** Reads an event and its context. */
export function readEvent(event: HttpEvent, context: FunctionContext, clock: Clock): EndpointRequest {
  const startedAt = clock.now();
  const limitMs = context.time_limit_in_ms ?? DEFAULT_TIME_LIMIT_MS;
  const headers = Object.fromEntries(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: event.httpMethod,
    path: pathOf(event),
    headers,
    body: Buffer.from(event.body ?? "", event.isBase64Encoded === true ? "base64" : "utf8"),
    requestId: context.request_id ?? headers["x-scf-request-id"] ?? "unknown",
    startedAt,
    deadline: startedAt + Math.max(limitMs - ANSWER_MARGIN_MS, limitMs / 2),
  };
}
