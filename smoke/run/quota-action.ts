import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import type { Check } from "../checks/check";
import { isApiCall } from "../http/api-call";

/** The action whose quota a check spends; every action has its own (20 requests/s each, read 2026-08-21). */
export const quotaAction = ({ request }: Pick<Check, "request">): string =>
  isApiCall(request) ? request.action : APPLY_SDK_VERIFICATION_TOKEN;

/**
 * Whether a check takes a turn in the pace: a rate limit in front of the endpoint counts what the endpoint will refuse
 * as well.
 */
export const isPaced = ({ spendsQuota, request }: Pick<Check, "spendsQuota" | "request">): boolean =>
  spendsQuota || (!isApiCall(request) && request.method === "POST");
