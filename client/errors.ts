import type { Problem, ReceivedProblem } from "./problem";

interface Circumstances {
  /** Requests that were sent, the repeated ones included. */
  readonly attempts: number;
  /** `x-request-id` of the last answer, which the operator finds in the log. */
  readonly requestId?: string | undefined;
}

/** A call that did not do what was asked. `instanceof` tells the three kinds apart, and so does `kind`. */
export abstract class EndpointError extends Error {
  abstract readonly kind: "problem" | "unexpected_answer" | "no_answer";
  /** Whether the same call may succeed later; the client has repeated it as often as it may. */
  abstract readonly retryable: boolean;
  readonly attempts: number;
  readonly requestId: string | undefined;

  constructor(message: string, { attempts, requestId }: Circumstances, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.attempts = attempts;
    this.requestId = requestId;
  }
}

/** The endpoint answered with a problem: decide by `error.problem.code`. */
export class ProblemError extends EndpointError {
  override readonly name = "ProblemError";
  override readonly kind = "problem";
  override readonly retryable: boolean;
  /** The code as received, also when this release of the client does not know it. */
  readonly code: string;
  readonly problem: Problem;

  constructor(
    { code, problem }: ReceivedProblem,
    /** What Retry-After asks for, if the answer has it. Seconds. */
    readonly retryAfterSeconds: number | undefined,
    circumstances: Circumstances,
  ) {
    super(`${problem.status} ${code}: ${problem.detail}`, circumstances);
    this.code = code;
    this.problem = problem;
    this.retryable = problem.retryable;
  }
}

/** What answered is not the endpoint but something in front of it, or not the endpoint that was meant. */
export class UnexpectedAnswerError extends EndpointError {
  override readonly name = "UnexpectedAnswerError";
  override readonly kind = "unexpected_answer";
  override readonly retryable: boolean;

  constructor(
    readonly status: number,
    /** Its media type; empty without one. */
    readonly contentType: string,
    circumstances: Circumstances & { readonly retryable: boolean },
  ) {
    super(`an answer that is not the endpoint's: ${status} ${contentType || "without a media type"}`, circumstances);
    this.retryable = circumstances.retryable;
  }
}

/** No answer came: the connection failed, or the time was up. Whether the request was processed is not known. */
export class NoAnswerError extends EndpointError {
  override readonly name = "NoAnswerError";
  override readonly kind = "no_answer";
  override readonly retryable = true;
}
