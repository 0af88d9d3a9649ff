import type { Clock } from "../lib/clock";

/** What a function URL hands to an Event function (583/96099). */
export interface FunctionUrlEvent {
  readonly body?: string | null;
  /** Names are lower-case on the real platform; any case is read. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly httpMethod: string;
  readonly path: string;
  readonly queryString?: Readonly<Record<string, string>>;
  /** Absent behind a function URL; other ways in set it. @default false */
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

/** Reads an event and its context. */
export function readEvent(event: FunctionUrlEvent, context: FunctionContext, clock: Clock): EndpointRequest {
  const startedAt = clock.now();
  const limitMs = context.time_limit_in_ms ?? DEFAULT_TIME_LIMIT_MS;
  const headers = Object.fromEntries(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: event.httpMethod,
    path: event.path,
    headers,
    body: Buffer.from(event.body ?? "", event.isBase64Encoded === true ? "base64" : "utf8"),
    requestId: context.request_id ?? headers["x-scf-request-id"] ?? "unknown",
    startedAt,
    deadline: startedAt + Math.max(limitMs - ANSWER_MARGIN_MS, limitMs / 2),
  };
}
