import { contractAt } from "../../../contract/vendor/revisions";
import { EXIT } from "../../../lib/user-error";
import { type DoctorCheck, fail, pass } from "../check";
import { lookedUpToken, refusesRegion } from "../ekyc-answers";

export const region: DoctorCheck = {
  id: "region",
  refusal: EXIT.usage,
  title: "eKYC is offered in the region",
  examine: async (context) => {
    const { region: name, contract, file } = context.environment;
    const listed = contractAt(contract).regions.join(", ");
    const answer = await context.ekycAnswer();
    if (answer && refusesRegion(answer)) {
      return fail(
        `faceid refuses ${name} (${answer.code}); contract ${contract} lists ${listed}`,
        `Name another region in ${context.shown(file)}.`,
      );
    }
    // A service that knows nothing about the account yet has still accepted the region.
    if (!answer || lookedUpToken(answer) || answer.code.startsWith("UnauthorizedOperation.")) {
      return pass(`${name}: listed by contract ${contract}, and faceid answers there`);
    }
    throw answer;
  },
};
