import { EXIT, UserError } from "../../../lib/user-error";
import { requireProviderBindings } from "../../../provider/bindings";
import { type DoctorCheck, fail, pass, unknown } from "../check";

export const bindings: DoctorCheck = {
  id: "bindings",
  refusal: EXIT.usage,
  title: "The provider's bindings are generated",
  examine: ({ bindingsStamp }) => {
    try {
      requireProviderBindings(bindingsStamp);
      return pass("from provider/schema.json as it is");
    } catch (error) {
      if (error instanceof UserError) return fail(error.message, error.fix);
      return unknown("what the bindings were made from cannot be read", "npm run generate -w provider");
    }
  },
};
