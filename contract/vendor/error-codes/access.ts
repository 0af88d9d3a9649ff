import { failures } from "../failure";
import { SIGNATURE_SKEW_SECONDS } from "../limits";

const CREDENTIALS =
  "The function signs with the temporary credentials of its execution role: deploy {environment} again, which renews them; `npm run doctor -- --env {environment}` says whether the role and its policy are there.";

const CONSOLE = "https://console.tencentcloud.com";

/** The vendor does not know the caller, does not let it, or does not serve the account. */
export const ACCESS_CODES = [
  ...failures(
    {
      retry: "no",
      owner: "account",
      nextStep:
        "Add this statement to the policy of the function's role, by deploying {environment} again if the policy was changed by hand: {statement}",
    },
    {
      "AuthFailure.UnauthorizedOperation": "a CAM policy forbids the call",
      UnauthorizedOperation: "a CAM policy does not permit the call",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "vendor",
      nextStep: `Set the clock of the machine on which the function runs ({skew}; at most ${SIGNATURE_SKEW_SECONDS} s are allowed); in SCF itself open a ticket with RequestId {requestId}. A change of the time zone does not help.`,
    },
    {
      "AuthFailure.SignatureExpire": `the function's clock is more than ${SIGNATURE_SKEW_SECONDS} s from Tencent Cloud's, so its signature has expired`,
    },
  ),
  ...failures(
    { retry: "no", owner: "ours", nextStep: CREDENTIALS },
    {
      AuthFailure: "the caller was not authenticated",
      "AuthFailure.InvalidAuthorization": "the Authorization header is not in the required form",
      "AuthFailure.InvalidSecretId": "not a cloud API key",
      "AuthFailure.MFAFailure": "multi-factor authentication failed",
      "AuthFailure.SecretIdNotFound": "the key is unknown, deleted or disabled, or has stray blanks",
      "AuthFailure.SignatureFailure": "the signature does not match, or a v1 request is over the size limit",
      "AuthFailure.TokenFailure": "the session token is wrong",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "account",
      nextStep: `Activate eKYC for the account at ${CONSOLE}/faceid (once per account, by its owner), then run the checks again.`,
    },
    {
      "UnauthorizedOperation.Nonactivated": "eKYC is not activated for the account",
      "UnauthorizedOperation.ActivateError": "the activation of eKYC failed",
    },
  ),
  ...failures(
    {
      retry: "judgement",
      owner: "account",
      state: "inconclusive",
      nextStep: `Wait some minutes; ${CONSOLE}/faceid shows when the activation has ended.`,
    },
    { "UnauthorizedOperation.Activating": "the activation of eKYC is in progress" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "account",
      nextStep: `Settle the account's bills at ${CONSOLE}/expense; the service resumes by itself.`,
    },
    {
      "ResourceUnavailable.InArrears": "the account is in arrears",
      "UnauthorizedOperation.Arrears": "the account is in arrears",
      "UnauthorizedOperation.ChargeStatusException": "the account's billing state forbids the call",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "account",
      nextStep: `Buy another resource package of eKYC, or let the account pay as it goes, at ${CONSOLE}/faceid.`,
    },
    { "ResourceUnavailable.ResourcePackageRunOut": "the account's resource package of eKYC is used up" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "account",
      nextStep: `Look the code up in the vendor's list for eKYC (1061/55390) and the account's state at ${CONSOLE}/faceid; if neither says more, open a ticket with RequestId {requestId}.`,
    },
    { "UnauthorizedOperation.*": "the account may not do this, for a reason that is not in the table of codes" },
  ),
  ...failures(
    { retry: "no", owner: "account", nextStep: `Verify the account's identity at ${CONSOLE}/developer/auth.` },
    { "UnauthorizedOperation.NonAuthorize": "the account has no identity verification" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "account",
      nextStep: `Change the address restriction of the account or the key in ${CONSOLE}/cam so that the function's address is allowed.`,
    },
    {
      IpInBlacklist: "the caller's address is on the blacklist",
      IpNotInWhitelist: "the caller's address is not on the whitelist",
    },
  ),
];
