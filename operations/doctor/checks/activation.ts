import { ACCOUNT_CODES } from "../../../contract/vendor/codes/account";
import { type DoctorCheck, fail, pass } from "../check";
import { lookedUpToken } from "../ekyc-answers";

export const activation: DoctorCheck = {
  id: "activation",
  title: "eKYC is activated",
  examine: async (context) => {
    const answer = await context.ekycAnswer();
    if (!answer) return pass("faceid answered a query for a result");
    const person = ACCOUNT_CODES.find(({ code }) => code === answer.code)?.person;
    if (person) return fail(`${answer.code}: ${answer.vendorMessage}`, person.remedy);
    if (lookedUpToken(answer)) return pass(`faceid looked a token up (${answer.code}); none was issued`);
    throw answer;
  },
};
