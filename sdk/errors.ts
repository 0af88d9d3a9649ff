import { isRetryable } from "../contract/vendor/codes/table";

/**
 * A call of a Tencent Cloud API that did not succeed. Messages hold no parameter, no credential and no token of ours.
 */
export abstract class TencentError extends Error {
  /** Whether the same call may succeed when sent again at once. */
  abstract readonly retryable: boolean;

  constructor(
    /** The API's action, for example `ApplySdkVerificationToken`. */
    readonly action: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The API answered with an error. */
export class TencentApiError extends TencentError {
  override readonly name = "TencentApiError";
  /** By the class of the code in contract/vendor/codes. */
  override readonly retryable: boolean;

  constructor(
    action: string,
    /** The vendor's code, for example `InvalidParameterValue`. */
    readonly code: string,
    /** The vendor's text. It may repeat what was sent: redact it before it is shown. */
    readonly vendorMessage: string,
    /** The vendor's id of the request. */
    readonly requestId: string,
  ) {
    super(action, `${action} was answered with ${code}: ${vendorMessage}`);
    this.retryable = isRetryable(code);
  }
}

/** The connection failed: no address, refused, reset. */
export class TencentNetworkError extends TencentError {
  override readonly name = "TencentNetworkError";
  override readonly retryable: boolean;

  constructor(
    action: string,
    /** Whether the answer had begun: the API has then done its work, and a repeated call would do it twice. */
    readonly responseStarted: boolean,
    cause: Error,
  ) {
    // A connection that failed to each of several addresses has a code and no message.
    const reason = cause.message || (cause as NodeJS.ErrnoException).code;
    super(action, `${action} failed on the network: ${reason}`, { cause });
    this.retryable = !responseStarted;
  }
}

/** No answer came before the deadline. Whether the API has done its work is not known. */
export class TencentTimeoutError extends TencentError {
  override readonly name = "TencentTimeoutError";
  override readonly retryable = false;

  constructor(
    action: string,
    /** Milliseconds that were allowed, or the signal that ended the wait. */
    deadline: number | AbortSignal,
    options?: ErrorOptions,
  ) {
    const limit =
      typeof deadline === "number" ? `within ${Math.max(0, Math.round(deadline))} ms` : "before the call was aborted";
    super(action, `${action} was not answered ${limit}.`, options);
  }
}

/** The answer is not one of this API: no JSON, no `Response`, another HTTP status, a redirect, a field missing. */
export class TencentResponseError extends TencentError {
  override readonly name = "TencentResponseError";
  override readonly retryable = false;

  constructor(
    action: string,
    problem: string,
    /** HTTP status of the answer. */
    readonly httpStatus: number,
    options?: ErrorOptions,
  ) {
    super(action, `${action} was answered with HTTP status ${httpStatus}, ${problem}.`, options);
  }
}
