import type { Check } from "../checks/check";
import { isApiCall } from "../http/api-call";

/**
 * Side effects of a check's request. Whether issuing a token is billed is not documented: the vendor's price list is
 * per result of a verification, and the checks never carry one out.
 */
export function describeSideEffects({ spendsQuota, expectation, request }: Check): string {
  if (!spendsQuota) return "none";
  const quota = isApiCall(request) ? `one request of the quota of ${request.action}` : "one request of the quota";
  if (expectation === undefined) return quota;
  return expectation === "refused"
    ? `${quota}; no token when it is refused as expected`
    : `${quota}; one token, never used`;
}
