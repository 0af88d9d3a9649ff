import type { Clock } from "../../lib/clock";
import { defined } from "../../lib/defined";
import { readUpstreamRequestId } from "../http/answer";
import { NoAnswerError } from "../http/http-client";
import type { HttpAnswer } from "../http/http-exchange";
import { retryAfterMs } from "../http/retry-after";
import { answerCode } from "../knowledge/find-failure";
import type { Attempt } from "./result";

/** One request of a check and what came of it: an answer, or the reason why there is none. */
export interface AttemptOutcome {
  readonly attempt: Attempt;
  readonly answer?: HttpAnswer;
  readonly error?: NoAnswerError;
}

/**
 * Makes one attempt: sends a request and waits for its answer.
 * @throws what `exchange` throws, except a NoAnswerError
 */
export async function attempt(exchange: () => Promise<HttpAnswer>, clock: Clock): Promise<AttemptOutcome> {
  const startedAt = new Date(clock.now()).toISOString();
  try {
    const answer = await exchange();
    return {
      answer,
      attempt: {
        startedAt,
        durationMs: answer.durationMs,
        status: answer.status,
        ...defined({
          code: answerCode(answer),
          upstreamRequestId: readUpstreamRequestId(answer),
          retryAfterMs: retryAfterMs(answer, clock.now()),
        }),
      },
    };
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    return { error, attempt: { startedAt, durationMs: error.durationMs, code: error.code } };
  }
}
