import type { Clock } from "../lib/clock";
import { upstreamRequestIdOf } from "./answer";
import { type HttpAnswer, type HttpRequest, NoAnswerError, type SendOptions, send } from "./http-client";
import { codeOf } from "./knowledge/failure-of";
import type { Attempt } from "./result";
import { retryAfterMs } from "./retry-after";

/** One request of a check and what came of it: an answer, or the reason why there is none. */
export interface Outcome {
  readonly attempt: Attempt;
  readonly answer?: HttpAnswer;
  readonly error?: NoAnswerError;
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [name in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [name in K]: V });

/** Sends one request. @throws the signal's reason once it is aborted */
export async function attempt(
  target: string,
  request: HttpRequest,
  options: SendOptions,
  clock: Clock,
): Promise<Outcome> {
  const startedAt = new Date(clock.now()).toISOString();
  try {
    const answer = await send(target, request, options);
    return {
      answer,
      attempt: {
        startedAt,
        durationMs: answer.durationMs,
        status: answer.status,
        ...optional("code", codeOf(answer)),
        ...optional("upstreamRequestId", upstreamRequestIdOf(answer)),
        ...optional("retryAfterMs", retryAfterMs(answer, clock.now())),
      },
    };
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    return { error, attempt: { startedAt, durationMs: error.durationMs, code: error.code } };
  }
}
