import { vendorCodes } from "./vendor-code";

const CONSOLE = "https://console.tencentcloud.com";

const NOT_ACTIVATED = {
  retry: "no",
  owner: "account",
  nextStep: `Activate eKYC for the account at ${CONSOLE}/faceid (once per account, by its owner), then run the checks again.`,
  problem: "upstream_denied",
} as const;

const UNPAID = {
  retry: "no",
  owner: "account",
  nextStep: `Settle the account's bills at ${CONSOLE}/expense; the service resumes by itself.`,
  problem: "upstream_denied",
} as const;

/** The account may not use eKYC, no matter who calls. */
export const ACCOUNT_CODES = [
  ...vendorCodes(
    { ...NOT_ACTIVATED, person: { remedy: `Activate eKYC in the console: ${CONSOLE}/faceid` } },
    { "UnauthorizedOperation.Nonactivated": "eKYC is not activated for the account" },
  ),
  ...vendorCodes(
    { ...NOT_ACTIVATED, person: { remedy: `Activate eKYC in the console once more: ${CONSOLE}/faceid` } },
    { "UnauthorizedOperation.ActivateError": "the activation of eKYC failed" },
  ),
  ...vendorCodes(
    {
      retry: "judgement",
      owner: "account",
      state: "inconclusive",
      nextStep: `Wait some minutes; ${CONSOLE}/faceid shows when the activation has ended.`,
      problem: "upstream_unavailable",
      person: { remedy: "Wait some minutes: the activation is under way." },
    },
    { "UnauthorizedOperation.Activating": "the activation of eKYC is in progress" },
  ),
  ...vendorCodes(
    { ...UNPAID, person: { remedy: `Pay the account's bill: ${CONSOLE}/expense` } },
    {
      "ResourceUnavailable.InArrears": "the account is in arrears",
      "UnauthorizedOperation.Arrears": "the account is in arrears",
    },
  ),
  ...vendorCodes(
    { ...UNPAID, person: { remedy: `Correct the billing of eKYC in the console: ${CONSOLE}/faceid` } },
    { "UnauthorizedOperation.ChargeStatusException": "the account's billing state forbids the call" },
  ),
  ...vendorCodes(
    {
      retry: "no",
      owner: "account",
      nextStep: `Buy another resource package of eKYC, or let the account pay as it goes, at ${CONSOLE}/faceid.`,
      problem: "upstream_denied",
      person: { remedy: `Buy another resource package of eKYC in the console: ${CONSOLE}/faceid` },
    },
    { "ResourceUnavailable.ResourcePackageRunOut": "the account's resource package of eKYC is used up" },
  ),
  ...vendorCodes(
    {
      retry: "no",
      owner: "account",
      nextStep: `Verify the account's identity at ${CONSOLE}/developer/auth.`,
      problem: "upstream_denied",
      person: { remedy: `Verify the account's identity: ${CONSOLE}/developer` },
    },
    { "UnauthorizedOperation.NonAuthorize": "the account has no identity verification" },
  ),
];
