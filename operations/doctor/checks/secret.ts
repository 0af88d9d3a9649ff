import { deployCommand, outputsFileFor } from "../../../environments/outputs-file";
import { TencentApiError } from "../../../sdk/errors";
import { describeSecret } from "../../../sdk/ssm";
import { type DoctorCheck, fail, pass } from "../check";

export const secret: DoctorCheck = {
  id: "secret",
  title: "The secret for the client keys exists",
  examine: async (context) => {
    const { secretName } = context.outputs;
    const fix = deployCommand(context.environmentName, outputsFileFor(context.environmentName));
    try {
      const { Status } = await context.api.ask(() => describeSecret(context.client, secretName));
      if (Status === "Enabled") return pass(secretName);
      return fail(`${secretName} is ${Status}; needed: Enabled`, fix);
    } catch (error) {
      if (!(error instanceof TencentApiError) || !error.code.startsWith("ResourceNotFound")) throw error;
      return fail(`there is no ${secretName} in ${context.client.region}, although the stack was deployed`, fix);
    }
  },
};
