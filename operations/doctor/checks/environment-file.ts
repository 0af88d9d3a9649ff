import { EXIT, UserError } from "../../../lib/user-error";
import { type DoctorCheck, fail, pass } from "../check";

export const environmentFile: DoctorCheck = {
  id: "environment",
  refusal: EXIT.usage,
  title: "The environment file is valid",
  examine: (context) => {
    try {
      const { file, region, contract, profiles } = context.loadEnvironment();
      const count = Object.keys(profiles).length;
      return pass(`${context.shown(file)}: ${region}, contract ${contract}, ${count} profiles`);
    } catch (error) {
      if (error instanceof UserError) return fail(error.message, error.fix);
      throw error;
    }
  },
};
