/** One request, however it arrived. */
export interface EndpointRequest {
  readonly method: string;
  /** The path as it was sent, without the query. */
  readonly path: string;
  /** Names in lower case; without the platform's own, `x-scf-*`. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /**
   * Reads the body to its end, when it is wanted and not before: a caller without a key does not get that far.
   * @throws Problem body_too_large, request_timeout, request_aborted
   */
  readonly readBody: () => Promise<Buffer>;
  /** The platform's id of the invocation. */
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** When the answer must have been decided, milliseconds since the epoch. */
  readonly deadline: number;
}

/** A successful answer. */
export interface EndpointAnswer {
  readonly status: 200 | 201;
  readonly body: object;
  /** Whether the same request was answered with it before. @default false */
  readonly replayed?: boolean;
}

/** The answer to a request. */
export interface EndpointResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; empty with status 204. */
  readonly body: string;
}

/** Answers one request. It never rejects. */
export type RequestHandler = (request: EndpointRequest) => Promise<EndpointResponse>;

/** Time kept for sending the answer; at most half of what is left. Milliseconds. */
const ANSWER_MARGIN_MS = 500;

/** The time by which a request must be decided that the platform ends after `limitMs`. */
export const answerDeadline = (startedAt: number, limitMs: number): number =>
  startedAt + Math.max(limitMs - ANSWER_MARGIN_MS, limitMs / 2);
