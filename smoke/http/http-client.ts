import { boundedText, TooLargeError } from "../../lib/bounded-text";
import { defined } from "../../lib/defined";
import { startTimeLimit } from "../../lib/time-limit";
import { failureByCode } from "../knowledge/find-failure";
import { findNetworkFailure } from "../knowledge/network";
import type { HttpAnswer, HttpRequest, SignRequest } from "./http-exchange";
import { sendOverTls } from "./send-over-tls";

/** No answer that could be read: the target was not reached, did not answer in time, or answered without end. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";

  constructor(
    message: string,
    /** Code of the failure, for example `connection_reset`. */
    readonly code: string,
    readonly durationMs: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface SendOptions {
  /** Time to the last byte. Milliseconds. */
  readonly timeoutMs: number;
  /** Ends the request. @default - nothing does */
  readonly signal?: AbortSignal;
  /** @default - requests are not signed */
  readonly sign?: SignRequest;
}

/** The body as it is sent, with its content type. */
const encoded = ({ body }: HttpRequest): { readonly body?: string; readonly headers: Record<string, string> } => {
  if (body === undefined) return { headers: {} };
  if (typeof body === "string") return { body, headers: {} };
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
};

/** A status outside HTTP's ranges counts as a server error (RFC 9110, 15). */
const known = (status: number): number => Math.min(status, 599);

const parsed = (text: string, contentType: string): unknown => {
  if (!/\bjson\b/.test(contentType)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

function noAnswer(error: unknown, timedOut: boolean, timeoutMs: number, durationMs: number): NoAnswerError {
  const options = { cause: error };
  if (error instanceof TooLargeError) {
    const code = "answer_too_large";
    return new NoAnswerError(`${failureByCode(code)?.meaning} (${error.message})`, code, durationMs, options);
  }
  if (timedOut) return new NoAnswerError(`no answer within ${timeoutMs} ms`, "timeout", durationMs, options);
  const { message, cause = error } = error as Error & { cause?: { code?: string; message?: string } };
  const { code: reason, message: text } = cause as { code?: string; message?: string };
  const code = findNetworkFailure(reason);
  const detail = reason ?? text ?? message;
  return new NoAnswerError(`${failureByCode(code)?.meaning} (${detail})`, code, durationMs, options);
}

/**
 * Sends one request. It is not the client of `client/`, which repeats and tells an answer from a problem: a check
 * judges status, headers and time of a single request, and sends wrong ones. Redirects are not followed: a key must not
 * go to an address nobody named.
 * @throws NoAnswerError; the signal's reason once it is aborted
 */
export async function send(target: string, request: HttpRequest, options: SendOptions): Promise<HttpAnswer> {
  const { timeoutMs, signal, sign } = options;
  const { method } = request;
  const url = `${target}${request.path}`;
  const content = encoded(request);
  // A browser's preflight request is never signed.
  const signature = method === "OPTIONS" ? undefined : sign?.({ method, url, body: content.body ?? "" });
  const started = performance.now();
  const durationMs = (): number => Math.round(performance.now() - started);
  const limit = startTimeLimit(timeoutMs, signal);
  try {
    signal?.throwIfAborted();
    if (request.inspectCertificate) {
      const signed = { ...request, headers: { ...request.headers, ...signature } };
      const answer = await sendOverTls(target, signed, limit.signal);
      return {
        ...answer,
        status: known(answer.status),
        body: parsed(answer.text, answer.contentType),
        durationMs: durationMs(),
      };
    }
    const response = await fetch(url, {
      method,
      headers: {
        accept: "application/json",
        ...content.headers,
        ...request.headers,
        ...signature,
      },
      ...defined({ body: content.body }),
      redirect: "manual",
      signal: limit.signal,
    });
    const headers = Object.fromEntries(response.headers);
    const contentType = headers["content-type"] ?? "";
    const text = response.body === null ? "" : await boundedText(response.body);
    return {
      status: known(response.status),
      headers,
      contentType,
      body: parsed(text, contentType),
      durationMs: durationMs(),
    };
  } catch (error) {
    signal?.throwIfAborted();
    throw noAnswer(error, limit.hasPassed(), timeoutMs, durationMs());
  } finally {
    limit.clear();
  }
}
