import type { ApiCall } from "../../helpers/api-client";

/** Requests to faceid with the parameters that the handler and the smoke checks give them. */
const faceid = (action: string, parameters: object) => ({ service: "faceid", action, parameters }) satisfies ApiCall;

export const applySdkVerificationToken = (more: object = {}) =>
  faceid("ApplySdkVerificationToken", { IdCardType: "HK", CheckMode: 1, Extra: "order-1", ...more });
export const getSdkVerificationResult = (SdkToken: string) => faceid("GetSdkVerificationResult", { SdkToken });
