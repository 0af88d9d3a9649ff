import { vendorCodes } from "./vendor-code";

const PARAMETERS =
  "{listing} Compare the profile's parameters with docs/profiles.md and the vendor's page of today; RequestId {requestId}.";

const BAD_PHOTO = {
  retry: "no",
  owner: "caller",
  nextStep: "Name another photo with --compare-image; a request may have at most 6 MB, which is 4.5 MB of photo.",
} as const;

/** The request is not one that the API accepts. */
export const REQUEST_CODES = [
  ...vendorCodes(
    { retry: "no", owner: "ours", nextStep: PARAMETERS, problem: "upstream_rejected" },
    {
      InvalidParameter: "wrong format, type or combination",
      "InvalidParameter.UnsupportEncryptField": "encrypted field not supported",
      InvalidParameterValue: "value not allowed",
      MissingParameter: "a required parameter, common ones included, is absent",
      UnknownParameter: "an undefined parameter was sent",
    },
  ),
  ...vendorCodes(
    {
      retry: "no",
      owner: "caller",
      nextStep:
        "Ask with a token that this account was issued in region {region} in the last three days; RequestId {requestId}.",
      problem: "upstream_rejected",
    },
    {
      "InvalidParameterValue.BizTokenExpired": "the result of the token is no longer kept",
      "InvalidParameterValue.BizTokenIllegal": "the token is not known",
    },
  ),
  ...vendorCodes(
    { ...BAD_PHOTO, problem: "compare_image_rejected" },
    {
      "FailedOperation.EmptyImageError": "CompareImage is empty",
      "FailedOperation.ImageDecodeFailed": "CompareImage could not be decoded",
      "FailedOperation.ImageSizeTooLarge": "CompareImage is too large",
    },
  ),
  ...vendorCodes({ ...BAD_PHOTO, problem: "upstream_rejected" }, { RequestSizeLimitExceeded: "request too large" }),
  ...vendorCodes(
    {
      retry: "no",
      owner: "ours",
      nextStep:
        "Set region in the file of environment {environment} to one that offers eKYC ({region} is set), then deploy again.",
      problem: "upstream_rejected",
    },
    { UnsupportedRegion: "region not supported" },
  ),
  ...vendorCodes(
    {
      retry: "no",
      owner: "ours",
      nextStep: "The function sent what no version of it should: deploy {environment} again from a released version.",
      problem: "upstream_rejected",
    },
    {
      DryRunOperation: "the call would have succeeded",
      InvalidRequest: "malformed multipart body",
      ResourceNotFound: "resource absent",
      UnsupportedProtocol: "HTTP method or scheme not supported",
    },
  ),
];
