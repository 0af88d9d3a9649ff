/** One kind of failure a client can meet. */
export interface ProblemSpec {
  /** HTTP status. */
  readonly status: number;
  readonly title: string;
  /** Whether the same request may succeed when sent again later. */
  readonly retryable: boolean;
  /** Seconds for the Retry-After header, when the failure gives no better value. */
  readonly retryAfterSeconds?: number;
}

/** Every problem the endpoint answers with, by its stable code. Codes are public: they are added, never renamed. */
export const PROBLEMS = {
  invalid_json: { status: 400, title: "The body is not JSON", retryable: false },
  invalid_request: { status: 400, title: "The request is not valid", retryable: false },
  unknown_profile: { status: 400, title: "The profile is not served here", retryable: false },
  compare_image_required: { status: 400, title: "The profile needs a compareImage", retryable: false },
  compare_image_not_allowed: { status: 400, title: "The profile takes no compareImage", retryable: false },
  compare_image_rejected: { status: 400, title: "The compareImage was rejected", retryable: false },
  detail_not_allowed: { status: 400, title: "The detail is not answered here", retryable: false },
  invalid_idempotency_key: { status: 400, title: "The Idempotency-Key is not valid", retryable: false },
  malformed_request: { status: 400, title: "The request is not HTTP as this server reads it", retryable: false },
  request_aborted: { status: 400, title: "The request ended before its body did", retryable: false },
  missing_key: { status: 401, title: "A client key is needed", retryable: false },
  invalid_key: { status: 401, title: "The client key is not valid", retryable: false },
  wrong_environment: { status: 401, title: "The client key is for another environment", retryable: false },
  expired_key: { status: 401, title: "The client key has expired", retryable: false },
  invalid_token: { status: 401, title: "The token is not valid", retryable: false },
  expired_token: { status: 401, title: "The token has expired", retryable: false },
  not_through_edge: { status: 403, title: "The request did not come through the edge", retryable: false },
  scope_missing: { status: 403, title: "The caller does not have the scope", retryable: false },
  profile_not_allowed: { status: 403, title: "The caller may not use the profile", retryable: false },
  not_found: { status: 404, title: "There is nothing at this path", retryable: false },
  unknown_token: { status: 404, title: "The token is not known", retryable: false },
  method_not_allowed: { status: 405, title: "The path does not take this method", retryable: false },
  idempotency_in_progress: {
    status: 409,
    title: "A request with this Idempotency-Key is under way",
    retryable: true,
    retryAfterSeconds: 1,
  },
  idempotency_key_reused: { status: 422, title: "The Idempotency-Key belongs to another request", retryable: false },
  request_timeout: { status: 408, title: "The request was not sent in time", retryable: true },
  body_too_large: { status: 413, title: "The body is too large", retryable: false },
  headers_too_large: { status: 431, title: "The request's headers are too large", retryable: false },
  rate_limited: { status: 429, title: "Too many requests", retryable: true, retryAfterSeconds: 1 },
  caller_rate_exceeded: {
    status: 429,
    title: "The client key's rate is used up",
    retryable: true,
    retryAfterSeconds: 1,
  },
  subject_budget_exceeded: {
    status: 429,
    title: "The subject's tokens of this hour are used up",
    retryable: true,
    retryAfterSeconds: 60,
  },
  subject_concurrency_exceeded: {
    status: 429,
    title: "The subject has too many requests under way",
    retryable: true,
    retryAfterSeconds: 1,
  },
  internal_error: { status: 500, title: "The endpoint failed", retryable: false },
  misconfigured: { status: 500, title: "The endpoint is misconfigured", retryable: false },
  upstream_rejected: { status: 502, title: "Tencent Cloud rejected the profile's request", retryable: false },
  upstream_denied: { status: 502, title: "Tencent Cloud denied the endpoint access", retryable: false },
  upstream_invalid_response: { status: 502, title: "Tencent Cloud's answer is not valid", retryable: true },
  keys_unavailable: {
    status: 503,
    title: "The client keys cannot be read",
    retryable: true,
    retryAfterSeconds: 2,
  },
  identity_provider_unavailable: {
    status: 503,
    title: "The identity provider's keys cannot be read",
    retryable: true,
    retryAfterSeconds: 5,
  },
  store_unavailable: {
    status: 503,
    title: "What the instances share cannot be reached",
    retryable: true,
    retryAfterSeconds: 2,
  },
  shutting_down: {
    status: 503,
    title: "This instance is shutting down",
    retryable: true,
    retryAfterSeconds: 1,
  },
  upstream_unavailable: {
    status: 503,
    title: "Tencent Cloud is temporarily unavailable",
    retryable: true,
    retryAfterSeconds: 2,
  },
  upstream_unreachable: {
    status: 503,
    title: "Tencent Cloud could not be reached",
    retryable: true,
    retryAfterSeconds: 2,
  },
  upstream_timeout: { status: 504, title: "Tencent Cloud did not answer in time", retryable: true },
} as const satisfies Record<string, ProblemSpec>;

export type ProblemCode = keyof typeof PROBLEMS;
