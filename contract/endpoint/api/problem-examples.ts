import type { ProblemCode } from "../problems";

/** What a problem says about one occurrence, as an example. */
export interface ProblemExample {
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly upstreamAction?: string;
  readonly upstreamCode?: string;
  readonly requestId?: string;
}

const SEE_LOG = "The operator finds the reason in the log, by the x-request-id of this response.";
const APPLY = { upstreamAction: "ApplySdkVerificationToken" };
const REQUEST = { requestId: "ea2bb9ad-9043-e5b6-001f-d49fc0a9537b" };

/** A refusal of a member of the body. */
const part = (pointer: string, detail: string): ProblemExample => ({
  detail: `${pointer} ${detail}`,
  errors: [{ pointer, detail }],
});

/** faceid's own refusal. */
const upstream = (upstreamCode: string): ProblemExample => ({
  detail: `ApplySdkVerificationToken was answered with ${upstreamCode}.`,
  ...APPLY,
  upstreamCode,
  ...REQUEST,
});

/** One occurrence of each problem. */
export const PROBLEM_EXAMPLES: Readonly<Record<ProblemCode, ProblemExample>> = {
  invalid_json: { detail: 'The body must be JSON such as {"profile": "HK"}.' },
  invalid_request: part("/extra", "must be at most 1024 characters"),
  unknown_profile: part("/profile", 'is not served here. Did you mean "HK"?'),
  compare_image_required: part("/compareImage", "is required"),
  compare_image_not_allowed: part("/compareImage", "is not allowed"),
  compare_image_rejected: upstream("FailedOperation.ImageDecodeFailed"),
  detail_not_allowed: part("/detail", "must be summary, or absent"),
  invalid_idempotency_key: { detail: "Idempotency-Key must be 1 to 255 visible characters, in quotes or bare." },
  malformed_request: { detail: "Send HTTP/1.1." },
  request_aborted: { detail: "The request ended before its body did." },
  missing_key: { detail: "Send the header Authorization: Bearer <client key>." },
  invalid_key: { detail: "The client key is unknown or revoked." },
  wrong_environment: { detail: "The client key is for the environment dev, and this is prod." },
  expired_key: { detail: "The client key example2 expired at 2026-11-30T00:00:00.000Z." },
  not_through_edge: { detail: "Send the request to the endpoint's own domain, not to the function's address." },
  scope_missing: { detail: "The caller does not have the scope results; it has tokens, profiles." },
  invalid_token: { detail: "The token's aud is not what this endpoint accepts." },
  expired_token: { detail: "The token has expired." },
  profile_not_allowed: part("/profile", "is not among the caller's profiles"),
  caller_rate_exceeded: { detail: "At most 5 within 1 s are allowed; the next in 1 s." },
  subject_budget_exceeded: { detail: "At most 10 within 3600 s are allowed; the next in 600 s." },
  subject_concurrency_exceeded: {
    detail: "The token's subject has 2 requests under way, which is the most it may have.",
  },
  identity_provider_unavailable: {
    detail: "The identity provider's keys cannot be read, so the caller cannot be identified.",
  },
  not_found: { detail: "The paths are /v1/health, /v1/profiles, /v1/tokens, /v1/openapi.json." },
  unknown_token: {
    detail: "No token of this account in ap-singapore is this one. A result is read where its token was issued.",
    ...REQUEST,
  },
  method_not_allowed: { detail: "/v1/tokens takes POST." },
  idempotency_in_progress: { detail: "A request with this Idempotency-Key is under way; send the same again." },
  idempotency_key_reused: {
    detail: "Another request was sent with this Idempotency-Key; send a new key with a new request.",
  },
  request_timeout: { detail: "Headers must be sent within 5 s." },
  body_too_large: { detail: "The body has 262145 bytes; at most 262144 are taken." },
  headers_too_large: { detail: "At most 16384 bytes of headers are taken." },
  rate_limited: { detail: "The quota of requests to faceid is used up." },
  internal_error: { detail: SEE_LOG },
  misconfigured: { detail: SEE_LOG },
  upstream_rejected: upstream("InvalidParameterValue"),
  upstream_denied: upstream("UnauthorizedOperation"),
  upstream_invalid_response: {
    detail: "The answer to ApplySdkVerificationToken is not one of that API.",
    ...APPLY,
  },
  keys_unavailable: { detail: "The client keys cannot be read.", upstreamAction: "GetSecretValue" },
  store_unavailable: { detail: "What the instances share cannot be reached." },
  shutting_down: { detail: "Send the request again; another instance takes it." },
  upstream_unavailable: upstream("InternalError"),
  upstream_unreachable: { detail: "The connection for ApplySdkVerificationToken failed.", ...APPLY },
  upstream_timeout: { detail: "ApplySdkVerificationToken was not answered in time.", ...APPLY },
};
