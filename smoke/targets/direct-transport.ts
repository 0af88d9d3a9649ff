import type { ApplySdkVerificationTokenRequest } from "../../contract/generated/types";
import { APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT } from "../../contract/vendor/api";
import { startTimeLimit } from "../../lib/time-limit";
import {
  TencentApiError,
  TencentError,
  TencentNetworkError,
  TencentResponseError,
  TencentTimeoutError,
} from "../../sdk/errors";
import { applySdkVerificationToken, getSdkVerificationResult } from "../../sdk/faceid";
import type { CallOptions, TencentClient, TencentResponse } from "../../sdk/tencent-client";
import type { ApiCall, CallApi } from "../http/api-call";
import { NoAnswerError } from "../http/http-client";
import type { HttpAnswer } from "../http/http-exchange";
import { findNetworkFailure } from "../knowledge/network";

type Action = (
  client: TencentClient,
  parameters: ApiCall["parameters"],
  options: CallOptions,
) => Promise<TencentResponse>;

const ACTIONS: Readonly<Record<string, Action>> = {
  // Requests that break a rule are sent on purpose, to be refused.
  [APPLY_SDK_VERIFICATION_TOKEN]: (client, parameters, options) =>
    applySdkVerificationToken(client, parameters as ApplySdkVerificationTokenRequest, options),
  [GET_SDK_VERIFICATION_RESULT]: (client, parameters, options) =>
    getSdkVerificationResult(client, String(parameters["SdkToken"]), options),
};

const answer = (status: number, body: object, durationMs: number): HttpAnswer => ({
  status,
  headers: {},
  contentType: "application/json",
  body,
  durationMs,
});

/** Node's code for a failed connection. */
function systemCode(error: unknown): string | undefined {
  for (let at = error as NodeJS.ErrnoException | undefined; at !== undefined; at = at.cause as typeof at) {
    const { code } = at;
    if (typeof code === "string" && /^[A-Z]/.test(code)) return code;
  }
  return undefined;
}

function failed(error: TencentError, durationMs: number, timeoutMs: number): HttpAnswer {
  if (error instanceof TencentApiError) {
    const { code: upstreamCode, requestId, vendorMessage: detail, retryable } = error;
    return answer(200, { upstreamCode, requestId, detail, retryable }, durationMs);
  }
  if (error instanceof TencentResponseError) {
    const body = { code: "upstream_invalid_response", detail: error.message, retryable: false };
    return answer(error.httpStatus, body, durationMs);
  }
  const cause = { cause: error };
  if (error instanceof TencentTimeoutError) {
    throw new NoAnswerError(`no answer within ${timeoutMs} ms`, "timeout", durationMs, cause);
  }
  const code = error instanceof TencentNetworkError ? findNetworkFailure(systemCode(error)) : "no_connection";
  throw new NoAnswerError(error.message, code, durationMs, cause);
}

/** Calls faceid with the official SDK. */
export function directTransport(client: TencentClient): CallApi {
  return async ({ action, parameters }, { timeoutMs, signal }) => {
    const call = ACTIONS[action];
    if (call === undefined) throw new Error(`no check calls ${action}`);
    const started = performance.now();
    const durationMs = (): number => Math.round(performance.now() - started);
    const limit = startTimeLimit(timeoutMs, signal);
    try {
      signal?.throwIfAborted();
      const { RequestId: requestId, ...fields } = await call(client, parameters, { deadline: limit.signal });
      return answer(200, { ...fields, requestId }, durationMs());
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof TencentError) return failed(error, durationMs(), timeoutMs);
      throw error;
    } finally {
      limit.clear();
    }
  };
}
