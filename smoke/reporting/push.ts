import { backoffMs } from "../../lib/backoff";
import type { Clock } from "../../lib/clock";
import { retryAfterMs } from "../http/retry-after";
import type { PushRequest } from "../reporters/reporter";

/** Answers after which OTLP/HTTP asks for another attempt; a Pushgateway behind a proxy gives the same. */
const RETRYABLE: readonly number[] = [429, 502, 503, 504];

const ATTEMPTS = 3;

export interface PushOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** When it is given up, all attempts together. Milliseconds from now. */
  readonly withinMs: number;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
}

type Sent = { readonly failure?: string; readonly again: boolean; readonly waitMs?: number | undefined };

async function sendOnce(text: string, request: PushRequest, options: PushOptions, withinMs: number): Promise<Sent> {
  const { url, method, contentType } = request;
  try {
    const response = await fetch(url, {
      method,
      headers: { ...options.headers, "content-type": contentType },
      body: text,
      redirect: "manual",
      signal: AbortSignal.timeout(withinMs),
    });
    const headers = Object.fromEntries(response.headers);
    await response.body?.cancel();
    if (response.ok) return { again: false };
    const again = RETRYABLE.includes(response.status);
    return { failure: `it answered ${response.status}`, again, waitMs: retryAfterMs({ headers }, options.clock.now()) };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
    const failure = name === "TimeoutError" ? "no answer in time" : (cause?.code ?? cause?.message ?? message);
    return { failure, again: name !== "TimeoutError" };
  }
}

/**
 * Sends a report to a collector, up to three times when that can help.
 * @returns why it could not be sent, in words that hold nothing of the answer's body; undefined when it was
 */
export async function push(text: string, request: PushRequest, options: PushOptions): Promise<string | undefined> {
  const { clock, random, withinMs } = options;
  const deadline = clock.now() + withinMs;
  for (let attempt = 1; ; attempt += 1) {
    const left = Math.max(1, Math.round(deadline - clock.now()));
    const { failure, again, waitMs = backoffMs(attempt, random) } = await sendOnce(text, request, options, left);
    if (failure === undefined) return undefined;
    if (!again || attempt === ATTEMPTS || clock.now() + waitMs >= deadline) return failure;
    await clock.sleep(waitMs);
  }
}
