import { failures } from "../../contract/vendor/failure";

const DEPLOY =
  "What is deployed is not what this version expects: deploy again with `npx cdktf deploy token-endpoint-{environment}`.";

const LOG = "Look for RequestId {requestId} or the x-request-id of the answer in the function's log.";

/** The problems that the endpoint itself answers with, by their stable code (functions/tokens/problems.ts). */
export const PROBLEM_FAILURES = [
  ...failures(
    { retry: "no", owner: "ours", nextStep: DEPLOY },
    {
      invalid_json: "the endpoint did not accept the request's body as JSON",
      invalid_request: "the endpoint refused the request as not valid",
      unknown_profile: "the endpoint does not serve the profile",
      compare_image_required: "the endpoint requires a compareImage with the profile",
      compare_image_not_allowed: "the endpoint accepts no compareImage with the profile",
      not_found: "the endpoint has nothing at the path",
      method_not_allowed: "the path does not accept the method",
      malformed_request: "the endpoint did not accept the request as HTTP",
      headers_too_large: "the request's headers are too large for the endpoint",
      detail_not_allowed: "the endpoint does not answer results in such detail",
      invalid_idempotency_key: "the endpoint did not accept the Idempotency-Key",
      idempotency_key_reused: "the endpoint had another request with the same Idempotency-Key",
      unknown_token: "the vendor does not know the token in the endpoint's region",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "caller",
      nextStep: "Name another photo with --compare-image: smaller, upright, one face.",
    },
    {
      compare_image_rejected: "the compareImage was rejected",
      body_too_large: "the request's body is too large",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "caller",
      exitCode: 2,
      nextStep:
        "List the live keys with `npx ekyc keys list --env {environment}`, or create one with `npx ekyc keys create --env {environment} --key-file FILE`.",
    },
    {
      missing_key: "the endpoint saw no client key",
      invalid_key: "the endpoint refused the client key",
      wrong_environment: "the client key is for another environment",
      expired_key: "the client key has expired",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "caller",
      exitCode: 2,
      nextStep:
        "Create a key that has the scope with `npx ekyc keys create --env {environment} --scopes tokens,results --key-file FILE`.",
    },
    { scope_missing: "the caller does not have the scope" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "caller",
      exitCode: 2,
      nextStep:
        "Take a key for the checks that may use every profile and has no rate: `npx ekyc keys create --env {environment} --key-file FILE`.",
    },
    { profile_not_allowed: "the client key may not use the profile" },
  ),
  ...failures(
    {
      retry: "judgement",
      owner: "caller",
      state: "inconclusive",
      nextStep:
        "Take a key for the checks that has no rate: `npx ekyc keys create --env {environment} --key-file FILE`.",
    },
    {
      caller_rate_exceeded: "the client key's rate is used up",
      subject_budget_exceeded: "the tokens per hour of the token's subject are used up",
      subject_concurrency_exceeded: "the token's subject has too many requests under way",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "caller",
      exitCode: 2,
      nextStep:
        "Run the checks with a client key: `npx ekyc keys create --env {environment} --key-file FILE`. A token of the identity provider ends too soon for a run.",
    },
    { invalid_token: "the endpoint refused the token", expired_token: "the token has expired" },
  ),
  ...failures(
    {
      retry: "judgement",
      owner: "ours",
      nextStep:
        "Look in the function's log for what its jwksUrl answered; a function in a VPC needs public access for it.",
    },
    { identity_provider_unavailable: "the endpoint cannot read the identity provider's keys" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "ours",
      nextStep:
        "Give the edge a new key with `npx ekyc keys edge --env {environment}` and wait some minutes, until it is on every node; if the target is the function's own address, name the endpoint's domain.",
    },
    { not_through_edge: "the function was sent no live edge key" },
  ),
  ...failures(
    {
      retry: "judgement",
      owner: "account",
      state: "inconclusive",
      nextStep:
        "The endpoint's instances are at the rate that the quota gives them ({quota} requests/s, {reserve}/s of it kept for others); others are calling it. Run the checks at another time or raise the quota.",
    },
    { rate_limited: "the endpoint is at its rate limit" },
  ),
  ...failures(
    {
      retry: "judgement",
      owner: "network",
      nextStep: "Look at what lies between the checks and the endpoint: the request did not arrive whole or in time.",
    },
    { request_timeout: "the request reached the endpoint too slowly" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "network",
      nextStep: "Look at what lies between the checks and the endpoint: the request did not arrive whole.",
    },
    { request_aborted: "the request ended before its body did" },
  ),
  ...failures(
    { retry: "judgement", owner: "ours", nextStep: "Run the checks again: another instance of the function answers." },
    { shutting_down: "an instance of the endpoint is shutting down" },
  ),
  ...failures(
    {
      retry: "judgement",
      owner: "caller",
      nextStep: "Run the checks again once that request is answered.",
    },
    { idempotency_in_progress: "the endpoint is at work on a request with the same Idempotency-Key" },
  ),
  ...failures(
    { retry: "no", owner: "ours", nextStep: LOG },
    { internal_error: "the endpoint failed", misconfigured: "the endpoint is misconfigured" },
  ),
  ...failures(
    {
      retry: "judgement",
      owner: "ours",
      nextStep:
        "Create the first key with `npx ekyc keys create --env {environment} --key-file FILE`; if there is one, look in the function's log for what SSM answered.",
    },
    { keys_unavailable: "the endpoint cannot read its client keys" },
  ),
  ...failures(
    {
      retry: "judgement",
      owner: "ours",
      nextStep: "Look in the function's log for what the Redis said, and at its network and secret (docs/store.md).",
    },
    { store_unavailable: "the endpoint cannot reach what its instances share" },
  ),
  ...failures(
    { retry: "no", owner: "vendor", nextStep: LOG },
    {
      upstream_rejected: "Tencent Cloud rejected the profile's request",
      upstream_denied: "Tencent Cloud denied the endpoint access",
    },
  ),
  ...failures(
    {
      retry: "judgement",
      owner: "vendor",
      nextStep:
        "Look at the vendor's status page for faceid in {region}; if it lasts, open a ticket with the times of the attempts.",
    },
    {
      upstream_unavailable: "Tencent Cloud is temporarily unavailable to the endpoint",
      upstream_unreachable: "the endpoint could not reach Tencent Cloud",
      upstream_timeout: "Tencent Cloud did not answer the endpoint in time",
      upstream_invalid_response: "Tencent Cloud's answer to the endpoint is not an answer of its API",
    },
  ),
];
