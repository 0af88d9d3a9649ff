/**
 * The API page this contract was written from: "ApplySdkVerificationToken", last updated 2025-01-14 18:59:05,
 * tencentcloud.com/document/product/1061/49954.
 */
export const SEED_PAGE = "tencentcloud.com/document/product/1061/49954 (2025-01-14)";

/** What the API page offers, next to the SDKs, for making a call by hand: its sections 1 and 5. */
export const CALL_BY_HAND = {
  /** "We recommend you to use API Explorer": online calls, signatures, code of the SDKs. */
  apiExplorer: `https://console.tencentcloud.com/api/explorer?Product=faceid&Version=2018-03-01&Action=ApplySdkVerificationToken`,
  /** The command line interface, published as `tccli-intl-en`. */
  commandLine: "tccli",
} as const;

/** The service as the API page names it. */
export const FACEID = {
  service: "faceid",
  endpoint: "faceid.intl.tencentcloudapi.com",
  version: "2018-03-01",
} as const;

/** The action that issues a token. */
export const APPLY_SDK_VERIFICATION_TOKEN = "ApplySdkVerificationToken";

/** The action that reads the result of a verification by its token (tencentcloud.com/document/product/1061/49951). */
export const GET_SDK_VERIFICATION_RESULT = "GetSdkVerificationResult";

/** What the API page shows as input and output of one call. */
export const PAGE_EXAMPLE = {
  request: { CheckMode: 1, SecurityLevel: 4, NeedVerifyIdCard: true, Extra: "fewfewf", IdCardType: "HK" },
  response: {
    Response: {
      SdkToken: "A561B769-C347-4724-A69A-6C3B3483E107",
      RequestId: "d73c0c05-f7ff-419c-84cb-0756303b1925",
    },
  },
} as const;

/** Looks like a token, but never belongs to a verification. */
export const NO_SUCH_TOKEN = "00000000-0000-0000-0000-000000000000";
