import { failures } from "../../contract/vendor/failure";
import { SIGNATURE_SKEW_SECONDS } from "../../contract/vendor/limits";

const KEYS = "TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for temporary keys, TENCENTCLOUD_SECURITY_TOKEN";

/**
 * What the vendor's access codes mean when these checks call the API themselves: it is not the function's role that is refused but the
 * credentials of this machine. Other codes mean the same whoever calls.
 */
export const CALL_FAILURES = [
  ...failures(
    {
      retry: "no",
      owner: "caller",
      exitCode: 2,
      nextStep: "Attach this statement to the user or role of the credentials that the checks run with: {statement}",
    },
    {
      "AuthFailure.UnauthorizedOperation": "a CAM policy forbids the call to the credentials of the checks",
      UnauthorizedOperation: "a CAM policy does not permit the call to the credentials of the checks",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "caller",
      exitCode: 2,
      nextStep: "Set the clock of this machine (for example by NTP). A change of the time zone does not help.",
    },
    {
      "AuthFailure.SignatureExpire": `this machine's clock is more than ${SIGNATURE_SKEW_SECONDS} s from Tencent Cloud's`,
    },
  ),
  ...failures(
    { retry: "no", owner: "caller", exitCode: 2, nextStep: `Set ${KEYS} anew: they are not those of a live key.` },
    {
      AuthFailure: "the credentials of the checks were not accepted",
      "AuthFailure.InvalidAuthorization": "the Authorization header is not in the required form",
      "AuthFailure.InvalidSecretId": "the credentials of the checks are not a cloud API key",
      "AuthFailure.MFAFailure": "multi-factor authentication of the credentials of the checks failed",
      "AuthFailure.SecretIdNotFound": "the key of the checks is unknown, deleted or disabled",
      "AuthFailure.SignatureFailure": "the signature of the checks does not match their key",
      "AuthFailure.TokenFailure": "the session token of the checks is wrong",
    },
  ),
];
