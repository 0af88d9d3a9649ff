import { defined } from "../../../../lib/defined";

/** Why the platform itself answers an invocation, by its status code ("Cloud Function Status Code", 583/35311). */
export const PLATFORM_STATUS = {
  containerExited: 405,
  requestTooLarge: 406,
  responseTooLarge: 407,
  /** For a Web function. The vendor uses 410 for an account in arrears too. */
  httpResponseTooLarge: 410,
  userCodeException: 430,
  resourceLimitReached: 432,
  timeLimitReached: 433,
  memoryLimitReached: 434,
  handlerNotFound: 437,
  processExited: 439,
  unauthorized: 441,
  userCodeError: 443,
  portBindingFailed: 446,
  initContainerTimeout: 450,
  internalError: 500,
} as const;

export type PlatformReason = keyof typeof PLATFORM_STATUS;

export const REQUEST_TOO_LARGE = "The size of request exceeds the upper limit (6MB)";

/** What the platform answers when an Event function does not. */
export interface PlatformError {
  /** -1 in the vendor's later samples and in newer reports, for errors of user code too; 1 in older ones. */
  readonly errorCode: -1;
  readonly errorMessage: string;
  readonly requestId: string;
  readonly stackTrace?: string;
  readonly statusCode: (typeof PLATFORM_STATUS)[PlatformReason];
}

/** How an invocation ended. */
export type InvocationAnswer =
  | {
      readonly ok: true;
      readonly requestId: string;
      /** What the function returned, JSON. */
      readonly result: string;
    }
  | { readonly ok: false; readonly requestId: string; readonly error: PlatformError };

/** An answer of the platform's own. */
export function platformAnswer(
  requestId: string,
  reason: PlatformReason,
  errorMessage: string,
  stackTrace?: string,
): InvocationAnswer {
  return {
    ok: false,
    requestId,
    error: {
      errorCode: -1,
      errorMessage,
      requestId,
      ...defined({ stackTrace }),
      statusCode: PLATFORM_STATUS[reason],
    },
  };
}
