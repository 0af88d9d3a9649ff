import { SIGNATURE_SKEW_SECONDS } from "../limits";
import { vendorCodes } from "./vendor-code";

const KEY_VARIABLES =
  "TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for temporary keys, TENCENTCLOUD_SECURITY_TOKEN";

const CREDENTIALS = {
  retry: "no",
  owner: "ours",
  nextStep:
    "The function signs with the temporary credentials of its execution role: deploy {environment} again, which renews them; `npx ekyc doctor --env {environment}` says whether the role and its policy are there.",
  problem: "upstream_denied",
  check: {
    retry: "no",
    owner: "caller",
    exitCode: 2,
    nextStep: `Set ${KEY_VARIABLES} anew: they are not those of a live key.`,
  },
} as const;

/** What a refusal by CAM means to a person. */
export const FORBIDDEN = {
  meaning: "a CAM policy does not allow it",
  remedy: "Grant the action to the key's user or role; the message above names it.",
};

/** The vendor does not know the caller, or denies it access. */
export const ACCESS_CODES = [
  ...vendorCodes(
    {
      retry: "no",
      owner: "account",
      nextStep:
        "Add this statement to the policy of the function's role, by deploying {environment} again if the policy was changed by hand: {statement}",
      problem: "upstream_denied",
      check: {
        retry: "no",
        owner: "caller",
        exitCode: 2,
        nextStep: "Attach this statement to the user or role of the credentials that the checks run with: {statement}",
      },
      person: FORBIDDEN,
    },
    {
      "AuthFailure.UnauthorizedOperation": {
        function: "a CAM policy forbids the call",
        check: "a CAM policy forbids the call to the credentials of the checks",
      },
      UnauthorizedOperation: {
        function: "a CAM policy does not permit the call",
        check: "a CAM policy does not permit the call to the credentials of the checks",
      },
    },
  ),
  ...vendorCodes(
    {
      retry: "no",
      owner: "account",
      nextStep:
        "Look the code up in the vendor's list for eKYC (1061/55390) and the account's state at https://console.tencentcloud.com/faceid; if neither says more, open a ticket with RequestId {requestId}.",
      problem: "upstream_denied",
      person: FORBIDDEN,
    },
    { "UnauthorizedOperation.*": "the account may not do this, for a reason that is not in the table of codes" },
  ),
  ...vendorCodes(
    {
      retry: "no",
      owner: "vendor",
      nextStep: `Set the clock of the machine on which the function runs ({skew}; at most ${SIGNATURE_SKEW_SECONDS} s are allowed); in SCF itself open a ticket with RequestId {requestId}. A change of the time zone does not help.`,
      problem: "upstream_denied",
      check: {
        retry: "no",
        owner: "caller",
        exitCode: 2,
        nextStep: "Set the clock of this machine (for example by NTP). A change of the time zone does not help.",
      },
      person: {
        meaning: `the clock of this machine is more than ${SIGNATURE_SKEW_SECONDS} s from Tencent Cloud's`,
        remedy: "Set the clock (for example by NTP); a change of the time zone does not help.",
      },
    },
    {
      "AuthFailure.SignatureExpire": {
        function: `the function's clock is more than ${SIGNATURE_SKEW_SECONDS} s from Tencent Cloud's, so its signature has expired`,
        check: `this machine's clock is more than ${SIGNATURE_SKEW_SECONDS} s from Tencent Cloud's`,
      },
    },
  ),
  ...vendorCodes(CREDENTIALS, {
    AuthFailure: {
      function: "the caller was not authenticated",
      check: "the credentials of the checks were not accepted",
    },
    "AuthFailure.InvalidAuthorization": "the Authorization header is not in the required form",
    "AuthFailure.MFAFailure": {
      function: "multi-factor authentication failed",
      check: "multi-factor authentication of the credentials of the checks failed",
    },
  }),
  ...vendorCodes(
    {
      ...CREDENTIALS,
      person: { meaning: "the credentials are not those of a live key", remedy: `Set ${KEY_VARIABLES} anew.` },
    },
    {
      "AuthFailure.InvalidSecretId": {
        function: "not a cloud API key",
        check: "the credentials of the checks are not a cloud API key",
      },
      "AuthFailure.SecretIdNotFound": {
        function: "the key is unknown, deleted or disabled, or has stray blanks",
        check: "the key of the checks is unknown, deleted or disabled",
      },
      "AuthFailure.SignatureFailure": {
        function: "the signature does not match, or a v1 request is over the size limit",
        check: "the signature of the checks does not match their key",
      },
      "AuthFailure.TokenFailure": {
        function: "the session token is wrong",
        check: "the session token of the checks is wrong",
      },
    },
  ),
  ...vendorCodes(
    {
      retry: "no",
      owner: "account",
      nextStep:
        "Change the address restriction of the account or the key in https://console.tencentcloud.com/cam so that the function's address is allowed.",
      problem: "upstream_denied",
    },
    {
      IpInBlacklist: "the caller's address is on the blacklist",
      IpNotInWhitelist: "the caller's address is not on the whitelist",
    },
  ),
];
