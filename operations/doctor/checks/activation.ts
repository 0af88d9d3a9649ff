import { type DoctorCheck, fail, pass } from "../check";
import { lookedUpToken } from "../ekyc-answers";

const CONSOLE = "https://console.tencentcloud.com/faceid";

/** Answers of faceid to an account that may not use it, and how to change that. */
const REFUSALS: Readonly<Record<string, string>> = {
  "UnauthorizedOperation.Nonactivated": `Activate eKYC in the console: ${CONSOLE}`,
  "UnauthorizedOperation.ActivateError": `Activate eKYC in the console once more: ${CONSOLE}`,
  "UnauthorizedOperation.Activating": "Wait some minutes: the activation is under way.",
  "UnauthorizedOperation.Arrears": "Pay the account's bill: https://console.tencentcloud.com/expense",
  "UnauthorizedOperation.ChargeStatusException": `Correct the billing of eKYC in the console: ${CONSOLE}`,
  "UnauthorizedOperation.NonAuthorize": "Verify the account's identity: https://console.tencentcloud.com/developer",
};

export const activation: DoctorCheck = {
  id: "activation",
  title: "eKYC is activated",
  examine: async (context) => {
    const answer = await context.ekycAnswer();
    if (!answer) return pass("faceid answered a query for a result");
    const fix = REFUSALS[answer.code];
    if (fix !== undefined) return fail(`${answer.code}: ${answer.vendorMessage}`, fix);
    if (lookedUpToken(answer)) return pass(`faceid looked a token up (${answer.code}); none was issued`);
    throw answer;
  },
};
