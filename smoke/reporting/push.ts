import type { Clock } from "../../lib/clock";
import { withRetries } from "../../lib/retry";
import { retryAfterMs } from "../http/retry-after";
import type { PushRequest } from "../reporters/reporter";

/** Statuses after which OTLP/HTTP asks for another attempt; a Pushgateway behind a proxy sends the same ones. */
const RETRYABLE: readonly number[] = [429, 502, 503, 504];

const ATTEMPTS = 3;

export interface PushOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** The time limit for all attempts together. Milliseconds from now. */
  readonly withinMs: number;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
}

/** A report was not taken; the message says why. */
class NotSent extends Error {
  constructor(
    message: string,
    readonly mayRepeat: boolean,
    /** How long the collector asks to be left alone. */
    readonly waitMs?: number,
  ) {
    super(message);
  }
}

async function sendOnce(text: string, request: PushRequest, options: PushOptions, withinMs: number): Promise<void> {
  const { url, method, contentType } = request;
  const response = await fetch(url, {
    method,
    headers: { ...options.headers, "content-type": contentType },
    body: text,
    redirect: "manual",
    signal: AbortSignal.timeout(withinMs),
  }).catch(notSent);
  const headers = Object.fromEntries(response.headers);
  await response.body?.cancel().catch(notSent);
  if (response.ok) return;
  const waitMs = retryAfterMs({ headers }, options.clock.now());
  throw new NotSent(`it answered ${response.status}`, RETRYABLE.includes(response.status), waitMs);
}

function notSent(error: unknown): never {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === "TimeoutError") throw new NotSent("no answer in time", false);
  throw new NotSent(cause?.code ?? cause?.message ?? message, true);
}

/**
 * Sends a report to a collector, up to three times when that can help.
 * @returns why it could not be sent, as text that holds nothing of the answer's body; undefined when it was
 */
export async function push(text: string, request: PushRequest, options: PushOptions): Promise<string | undefined> {
  const { clock, random, withinMs } = options;
  const deadline = clock.now() + withinMs;
  const sendInTime = () => sendOnce(text, request, options, Math.max(1, Math.round(deadline - clock.now())));
  try {
    await withRetries(sendInTime, {
      attempts: ATTEMPTS,
      deadline,
      clock,
      random,
      isRetryable: (error) => error instanceof NotSent && error.mayRepeat,
      pauseMs: (error) => (error instanceof NotSent ? error.waitMs : undefined),
    });
    return undefined;
  } catch (error) {
    if (error instanceof NotSent) return error.message;
    throw error;
  }
}
