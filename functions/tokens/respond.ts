import { IDEMPOTENCY_REPLAYED_HEADER, REQUEST_ID_HEADER } from "../../contract/endpoint/headers";
import { redact } from "../../lib/redact";
import type { Problem } from "./problems";
import type { EndpointAnswer, EndpointResponse } from "./request";

const respond = (
  status: number,
  contentType: string,
  requestId: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): EndpointResponse => ({
  status,
  headers: { "content-type": contentType, "cache-control": "no-store", [REQUEST_ID_HEADER]: requestId, ...headers },
  body: JSON.stringify(body),
});

const replayedHeader = (replayed = false): Record<string, string> =>
  replayed ? { [IDEMPOTENCY_REPLAYED_HEADER]: "true" } : {};

/** A JSON response. `requestId` is the invocation's, and is in the log line too. */
export function json({ status, body, replayed }: EndpointAnswer, requestId: string): EndpointResponse {
  return respond(status, "application/json", requestId, body, replayedHeader(replayed));
}

/** A longer text is not one of the vendor's codes. Characters. */
const LONGEST_CODE = 100;

/**
 * A problem as RFC 9457 requires it, with the members `code`, `retryable` and, when there are any, `errors`,
 * `upstreamAction`, `upstreamCode` and `requestId` (the vendor's).
 *
 * @param secrets what this request brought that must not come back.
 */
export function problemJson(problem: Problem, requestId: string, secrets: readonly string[]): EndpointResponse {
  const { code, spec, details } = problem;
  const retryAfter = details.retryAfterSeconds ?? spec.retryAfterSeconds;
  const body = {
    type: `urn:ekyc-token-endpoint:problem:${code}`,
    title: spec.title,
    status: spec.status,
    detail: redact(details.detail, secrets),
    code,
    retryable: spec.retryable,
    errors: details.errors?.map(({ pointer, detail }) => ({
      pointer: redact(pointer, secrets),
      detail: redact(detail, secrets),
    })),
    upstreamAction: details.upstreamAction,
    upstreamCode: details.upstreamCode && redact(details.upstreamCode.slice(0, LONGEST_CODE), secrets),
    requestId: details.upstreamRequestId,
  };
  return respond(spec.status, "application/problem+json", requestId, body, {
    ...(spec.status === 401 ? { "www-authenticate": "Bearer" } : {}),
    ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
    ...replayedHeader(details.replayed),
    ...(details.allow === undefined ? {} : { allow: details.allow.join(", ") }),
  });
}
