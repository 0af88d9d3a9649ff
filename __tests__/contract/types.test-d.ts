/**
 * Checked by `npm run types`: each `@ts-expect-error` fails the build as soon as its illegal combination compiles.
 */
import type { ApplySdkVerificationTokenRequest, Profile, TokenRequest } from "../../contract/generated/types";

export const legalRequests: ApplySdkVerificationTokenRequest[] = [
  {},
  { CheckMode: 1, SecurityLevel: 4, NeedVerifyIdCard: true, Extra: "fewfewf", IdCardType: "HK" },
  { CheckMode: 2, CompareImage: "aGVsbG8=" },
  { SecurityLevel: 2, ActionList: "blink,mouth" },
  // "Applies only to" is without effect elsewhere, and no error.
  { IdCardType: "MacaoIDCard", DisableCheckOcrWarnings: true },
  { IdCardType: "ML", NeedVerifyIdCard: true },
  { CheckMode: 1, CompareImage: "aGVsbG8=" },
  // What came after the page.
  { SdkVersion: "PLUS", RetryLimit: 3, SelectedWarningCodes: [-9101], MetaData: "x" },
  { EnableForgeryDetectionImages: false, AllowUploadPhoto: true },
];

export const legalProfiles: Profile[] = [
  { idCardType: "HK", checkMode: 1, securityLevel: 4, actionList: "shake,nod", needVerifyIdCard: true },
  { idCardType: "HMTPermit", checkMode: 2, compareImage: "request", securityLevel: 1 },
  { idCardType: "HMTPermit", checkMode: 1, securityLevel: 4, disableCheckOcrWarnings: true },
  { idCardType: "ML", checkMode: 1, securityLevel: 4, needVerifyIdCard: true, sdkVersion: "PRO", retryLimit: 1 },
];

export const illegalRequests: ApplySdkVerificationTokenRequest[] = [
  // @ts-expect-error a comparison needs a photo
  { CheckMode: 2 },
  // @ts-expect-error video-based liveness has no actions
  { SecurityLevel: 1, ActionList: "blink" },
  // @ts-expect-error reflection-based liveness has no actions
  { SecurityLevel: 3, ActionList: "blink" },
  // @ts-expect-error an action may not be repeated
  { ActionList: "blink,blink" },
  // @ts-expect-error at most two actions
  { ActionList: "blink,mouth,nod" },
  // @ts-expect-error a photo may not be uploaded where forgery is detected by several
  { EnableForgeryDetectionImages: true, AllowUploadPhoto: true },
  // @ts-expect-error not an edition
  { SdkVersion: "PREMIUM" },
  // @ts-expect-error not an IdCardType of this interface
  { IdCardType: "HKIDCard" },
  // @ts-expect-error check modes are 1, 2 and 3
  { CheckMode: 4 },
];

export const illegalProfiles: Profile[] = [
  // @ts-expect-error a comparison says where its photo comes from
  { idCardType: "HK", checkMode: 2, securityLevel: 4 },
  // @ts-expect-error a profile never holds a photo
  { idCardType: "HK", checkMode: 2, compareImage: "aGVsbG8=", securityLevel: 4 },
  // @ts-expect-error an action list needs security level 2 or 4
  { idCardType: "HK", checkMode: 1, securityLevel: 1, actionList: "blink" },
  // @ts-expect-error an action list needs security level 2 or 4
  { idCardType: "HK", checkMode: 1, securityLevel: 3, actionList: "blink" },
  // @ts-expect-error metadata is the request's, not the profile's
  { idCardType: "HK", checkMode: 1, securityLevel: 4, metaData: "x" },
  // @ts-expect-error a profile names its IdCardType
  { checkMode: 1, securityLevel: 4 },
];

// @ts-expect-error a client cannot choose the security level
export const illegalTokenRequest: TokenRequest = { profile: "HK", securityLevel: 1 };
