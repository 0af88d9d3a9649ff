import { APPLY_SDK_VERIFICATION_TOKEN } from "../contract/api";
import { isApiCall } from "./api-call";
import type { Check } from "./check";

/** The action whose quota a check spends; each has one of its own (20 requests/s each, read 2026-08-21). */
export const quotaActionOf = ({ request }: Pick<Check, "request">): string =>
  isApiCall(request) ? request.action : APPLY_SDK_VERIFICATION_TOKEN;

/** Whether a check takes a turn in the pace: a rate limit in front of the endpoint counts what the endpoint will refuse as well. */
export const isPaced = ({ spendsQuota, request }: Pick<Check, "spendsQuota" | "request">): boolean =>
  spendsQuota || (!isApiCall(request) && request.method === "POST");
