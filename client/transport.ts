import { REQUEST_ID_HEADER } from "../contract/endpoint/headers";
import { NoAnswerError, ProblemError, UnexpectedAnswerError } from "./errors";
import { parseProblem } from "./problem";
import { parseRetryAfter, type RetryOptions, sleep, waitMs } from "./retry";

/** The part of an answer that the client reads. */
export interface FetchedResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** The part of the Fetch standard that the client needs; every runtime's own `fetch` is one. */
export type Fetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly redirect: "manual";
    readonly signal: AbortSignal;
  },
) => Promise<FetchedResponse>;

/** What the client asks of its surroundings; for tests and runtimes that have it elsewhere. */
export interface Surroundings {
  /** @default - the runtime's own */
  readonly fetch?: Fetch;
  /** A number from 0 up to but not including 1. @default Math.random */
  readonly random?: () => number;
  /** Milliseconds since the epoch. @default Date.now */
  readonly now?: () => number;
  /** Waits; rejects with the signal's reason once it is aborted. @default - a timer */
  readonly sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** How long one call may take. */
export interface CallOptions {
  /** Ends the call, waits between its requests included. The call is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** How long one request may take, milliseconds. @default - the client's */
  readonly timeoutMs?: number;
}

export interface TransportOptions extends Surroundings, RetryOptions {
  /** Address of the endpoint, without a trailing slash. */
  readonly url: string;
  readonly timeoutMs: number;
}

export interface Exchange {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly status: number;
  readonly headers: () => Promise<Record<string, string>>;
  readonly body?: unknown;
  /** The members that every answer has. */
  readonly members: readonly string[];
}

/**
 * Statuses with which something in front of the endpoint says that the request may succeed later: SCF's own are 432 and
 * 433.
 */
const isPassing = (status: number): boolean => status === 429 || status === 432 || status === 433 || status >= 500;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Sends calls, and repeats those that may succeed. */
export class Transport {
  constructor(private readonly options: TransportOptions) {}

  /** @throws EndpointError; the reason of the call's signal */
  async call<Body>(exchange: Exchange, { signal, timeoutMs = this.options.timeoutMs }: CallOptions): Promise<Body> {
    const { attempts: most = 3, maxWaitMs = 10_000, random = Math.random, sleep: wait = sleep } = this.options;
    for (let attempts = 1; ; attempts += 1) {
      signal?.throwIfAborted();
      const outcome = await this.attempt<Body>(exchange, attempts, timeoutMs, signal);
      if (!("error" in outcome)) return outcome.body;
      const { error } = outcome;
      const retryAfter = error instanceof ProblemError ? error.retryAfterSeconds : undefined;
      const ms = waitMs(attempts, retryAfter, maxWaitMs, random);
      if (!error.retryable || attempts >= most || ms === undefined) throw error;
      await wait(ms, signal);
    }
  }

  private async attempt<Body>(
    { method, path, status: wanted, headers, body, members }: Exchange,
    attempts: number,
    timeoutMs: number,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly body: Body } | { readonly error: ProblemError | UnexpectedAnswerError | NoAnswerError }> {
    const { url, fetch: send = globalThis.fetch as unknown as Fetch, now = Date.now } = this.options;
    const sent = await headers();
    const limit = new AbortController();
    const end = (): void => limit.abort(signal?.reason);
    const timer = setTimeout(() => limit.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    signal?.addEventListener("abort", end, { once: true });
    try {
      const response = await send(`${url}${path}`, {
        method,
        headers: {
          accept: "application/json",
          ...(body !== undefined && { "content-type": "application/json" }),
          ...sent,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        // A key must not go to an address that nobody named.
        redirect: "manual",
        signal: limit.signal,
      });
      const answer = parse(await response.text());
      const { status } = response;
      const requestId = response.headers.get(REQUEST_ID_HEADER) ?? undefined;
      const contentType = response.headers.get("content-type") ?? "";
      const has = (name: string): boolean => typeof answer === "object" && answer !== null && name in answer;
      if (status === wanted && members.every(has)) return { body: answer as Body };
      const problem = status >= 400 && /^application\/problem\+json\b/.test(contentType) && parseProblem(answer);
      if (problem) {
        const retryAfter = parseRetryAfter(response.headers.get("retry-after"), now());
        return { error: new ProblemError(problem, retryAfter, { attempts, requestId }) };
      }
      const circumstances = { attempts, requestId, retryable: isPassing(status) };
      return { error: new UnexpectedAnswerError(status, contentType, circumstances) };
    } catch (cause) {
      signal?.throwIfAborted();
      const reason: unknown = limit.signal.aborted ? limit.signal.reason : cause;
      const message = reason instanceof Error ? reason.message : String(reason);
      return { error: new NoAnswerError(`no answer: ${message}`, { attempts }, { cause }) };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
    }
  }
}
