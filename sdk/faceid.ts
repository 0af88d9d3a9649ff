import type { ApplySdkVerificationTokenRequest, ApplySdkVerificationTokenResponse } from "../contract/generated/types";
import { validateApplySdkVerificationTokenResponse } from "../contract/generated/validators";
import { APPLY_SDK_VERIFICATION_TOKEN, FACEID, GET_SDK_VERIFICATION_RESULT } from "../contract/vendor/api";
import { TencentResponseError } from "./errors";
import type { CallOptions, TencentClient, TencentResponse } from "./tencent-client";

/**
 * Issues a token. The request is sent as it is: validate it first.
 *
 * @throws TencentError; TencentResponseError also when the response breaks the contract. UserError as {@link
 *   TencentClient.call}.
 */
export async function applySdkVerificationToken(
  client: TencentClient,
  request: ApplySdkVerificationTokenRequest,
  options?: CallOptions,
): Promise<ApplySdkVerificationTokenResponse> {
  const response = await client.call<object>(FACEID, APPLY_SDK_VERIFICATION_TOKEN, request, options);
  if (validateApplySdkVerificationTokenResponse(response)) return response;
  const problem = validateApplySdkVerificationTokenResponse.errors?.[0];
  throw new TencentResponseError(
    APPLY_SDK_VERIFICATION_TOKEN,
    `but the Response breaks the contract: ${problem?.instancePath ?? ""} ${problem?.message ?? ""}`,
    200,
  );
}

/**
 * The outcome of a verification. Only the fields this project reads are named; all others are kept (reference:
 * 1061/49951).
 */
export interface GetSdkVerificationResultResponse extends TencentResponse {
  /** Code of the result; a text even where it is a number. Absent while there is none. */
  readonly Result?: string | null;
  readonly Description?: string | null;
  /** What the token's request passed through. */
  readonly Extra?: string | null;
  readonly [field: string]: unknown;
}

/**
 * The result of a verification by its token; the API answers for three days after the token was issued.
 * @throws TencentError
 */
export function getSdkVerificationResult(
  client: TencentClient,
  sdkToken: string,
  options?: CallOptions,
): Promise<GetSdkVerificationResultResponse> {
  return client.call<GetSdkVerificationResultResponse>(
    FACEID,
    GET_SDK_VERIFICATION_RESULT,
    { SdkToken: sdkToken },
    options,
  );
}
