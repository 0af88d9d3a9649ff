/** Largest event and largest result of a synchronous invocation, bytes of JSON (583/11637). */
export const PAYLOAD_MAX_BYTES = 6 * 1024 * 1024;

/** Why the platform itself answers an invocation, by its status code ("Cloud Function Status Code", 583/35311). */
export const PLATFORM_STATUS = {
  requestTooLarge: 406,
  responseTooLarge: 407,
  userCodeException: 430,
  resourceLimitReached: 432,
  timeLimitReached: 433,
  memoryLimitReached: 434,
  handlerNotFound: 437,
  processExited: 439,
  unauthorized: 441,
  initContainerTimeout: 450,
  internalError: 500,
} as const;

/** What the platform answers when a function does not. */
export interface PlatformError {
  readonly errorCode: -1;
  readonly errorMessage: string;
  readonly requestId: string;
  readonly stackTrace?: string;
  readonly statusCode: (typeof PLATFORM_STATUS)[keyof typeof PLATFORM_STATUS];
}

/** How an invocation ended. */
export type Answer =
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
  reason: keyof typeof PLATFORM_STATUS,
  errorMessage: string,
  stackTrace?: string,
): Answer {
  return {
    ok: false,
    requestId,
    error: {
      errorCode: -1,
      errorMessage,
      requestId,
      ...(stackTrace === undefined ? {} : { stackTrace }),
      statusCode: PLATFORM_STATUS[reason],
    },
  };
}
