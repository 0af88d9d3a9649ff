import type { ApiCall } from "../../helpers/api-client";

/** Requests to faceid with the parameters that the handler and the smoke checks give them. */
const faceid = (action: string, parameters: object) => ({ service: "faceid", action, parameters }) satisfies ApiCall;

export const applySdkVerificationToken = (more: object = {}) =>
  faceid("ApplySdkVerificationToken", { IdCardType: "HK", CheckMode: 1, Extra: "order-1", ...more });
export const getSdkVerificationResult = (SdkToken: string) => faceid("GetSdkVerificationResult", { SdkToken });

export const applyWebVerification = (more: object = {}) =>
  faceid("ApplyWebVerificationBizTokenIntl", { RedirectURL: "https://www.example.com/done", ...more });
export const getWebVerificationResult = (BizToken: string) => faceid("GetWebVerificationResultIntl", { BizToken });
export const getFaceIdToken = (more: object = {}) => faceid("GetFaceIdTokenIntl", more);
export const getFaceIdResult = (SdkToken: string) => faceid("GetFaceIdResultIntl", { SdkToken });
export const applyLivenessToken = () => faceid("ApplyLivenessToken", { SecureLevel: "1" });
export const getLivenessResult = (SdkToken: string) => faceid("GetLivenessResult", { SdkToken });
