import { contractAt, EVERY_REVISION, REVISIONS } from "../../contract/vendor/revisions";
import { profileSchema } from "../../contract/vendor/schema/profile-schema";
import { environmentSchema } from "../../environments/schema/environment-schema";
import { validatorCode } from "../generate/validators";

/** The module of the package that replaces this one: the same exports, compiled. */
export const ENVIRONMENT_VALIDATORS = "environments/schema-validators.js";

/** The content of {@link ENVIRONMENT_VALIDATORS}. */
export function environmentValidators(): string {
  const dates = REVISIONS.map(({ date }) => date);
  const code = validatorCode({
    validateEnvironment: environmentSchema(EVERY_REVISION),
    ...Object.fromEntries(dates.map((date) => [date, profileSchema(contractAt(date))])),
  });
  const table = dates.map((date) => `${JSON.stringify(date)}: exports[${JSON.stringify(date)}]`);
  return `${code}\nexports.profileValidators = { ${table.join(", ")} };\n`;
}
