import { type Listed, listedOn } from "../../contract/vendor/dated";
import { ACTION_PARAMETERS } from "../../contract/vendor/parameters";
import type { Contract } from "../../contract/vendor/revisions";
import { profileSchema } from "../../contract/vendor/schema/profile-schema";
import { wireName } from "../../contract/vendor/wire-name";
import { type Violation, violations } from "../../lib/schema-errors";
import { notListed } from "../not-listed";
import { profileValidators } from "../schema-validators";
import { selectProfiles } from "../select-profiles";
import type { EnvironmentCheck } from "./check";

/** The dated entry that a violation is about: a parameter, or a value of it, that another revision lists. */
function unlisted([name = ""]: readonly string[], value: unknown, { revision }: Contract): Listed | undefined {
  const parameter = ACTION_PARAMETERS.find((one) => one.name === wireName(name));
  if (parameter === undefined) return undefined;
  if (!listedOn(parameter, revision)) return parameter;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parameter.validValues?.find((one) => values.includes(one.value) && !listedOn(one, revision));
}

function profileViolations(profile: Readonly<Record<string, unknown>>, contract: Contract): Violation[] {
  const validate = profileValidators[contract.revision];
  if (validate === undefined) throw new Error(`There is no validator of the contract ${contract.revision}.`);
  if (validate(profile)) return [];
  return violations(validate.errors, profile, profileSchema(contract)).map(({ path, message }) => {
    const value = profile[path[0] ?? ""];
    const entry = unlisted(path, value, contract);
    if (entry === undefined) return { path, message };
    const got = message.startsWith("unknown key") ? "" : `got ${JSON.stringify(value)}; `;
    return { path, message: got + notListed(entry, contract) };
  });
}

/** The parameters of every profile are those of the revision, with its values and by its rules. */
export const profileParameters: EnvironmentCheck = (environment, { contract }) =>
  Object.entries(selectProfiles(environment, contract)).flatMap(([name, profile]) =>
    profileViolations({ ...profile }, contract).map(({ path, message }) => ({
      path: ["profiles", "overrides", name, ...path],
      message,
    })),
  );
