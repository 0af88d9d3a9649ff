import type { HttpResponse } from "../http-response";
import { PLATFORM_STATUS, type PlatformReason } from "../platform-answer";

/**
 * What the platform answers when a Web function does not: unlike that of an Event function without errorCode and
 * requestId.
 */
export interface WebPlatformError {
  readonly errorMessage: string;
  readonly statusCode: number;
}

/** What the caller of a Web function gets. */
export interface WebAnswer extends HttpResponse {
  readonly requestId: string;
  /** Set when the platform answers in the function's place. */
  readonly error?: WebPlatformError;
}

/** An answer of the platform's own. Its Content-Type was not found documented. */
export function webPlatformAnswer(requestId: string, reason: PlatformReason, errorMessage: string): WebAnswer {
  const error = { errorMessage, statusCode: PLATFORM_STATUS[reason] };
  return {
    requestId,
    status: error.statusCode,
    headers: { "content-type": "application/json" },
    body: Buffer.from(JSON.stringify(error)),
    error,
  };
}
