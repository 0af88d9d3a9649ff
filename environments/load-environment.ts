import { basename } from "node:path";
import type { RegionName } from "../contract/vendor/regions";
import { contractAt } from "../contract/vendor/revisions";
import { type Clock, systemClock } from "../lib/clock";
import { lazyValidator } from "../lib/lazy-validator";
import { didYouMean } from "../lib/nearest";
import { violations } from "../lib/schema-errors";
import { UserError } from "../lib/user-error";
import { ENVIRONMENT_CHECKS } from "./checks";
import { EXTENSION, environmentEntries } from "./environment-entries";
import { EnvironmentFile } from "./environment-file";
import { ENVIRONMENTS_FOLDER } from "./environments-folder";
import environmentSchema from "./generated/environment.schema.json";
import type { Environment } from "./generated/types";
import { resolveEnvironment } from "./resolve-environment";
import type { ResolvedEnvironment } from "./resolved-environment";
import { withDefaults } from "./with-defaults";

export { ENVIRONMENTS_FOLDER };

const validateEnvironment = lazyValidator<Environment>(environmentSchema);

const FILE_NAME = /^[a-z][a-z0-9-]{0,19}$/;

/** Names of all environments in a folder, sorted. */
export function environmentNames(folder: string = ENVIRONMENTS_FOLDER): string[] {
  return environmentEntries(folder).map(({ name }) => name);
}

/**
 * Reads, validates and resolves one environment: of a file with several regions, the one for the region in the name.
 * @param folder
 * @default ENVIRONMENTS_FOLDER
 * @param clock says how far ahead a quarantine may end
 * @default systemClock
 * @throws UserError for an unknown name, and with every problem of the file: line, key, value, what is allowed, nearest
 *   match
 */
export function loadEnvironment(
  name: string,
  folder: string = ENVIRONMENTS_FOLDER,
  clock: Pick<Clock, "now"> = systemClock,
): ResolvedEnvironment {
  const entries = environmentEntries(folder);
  const entry = entries.find((one) => one.name === name);
  const newName = FILE_NAME.test(name) ? name : "NAME";
  if (!entry || !FILE_NAME.test(basename(entry.file, EXTENSION))) {
    const names = entries.map((one) => one.name);
    throw new UserError(
      `There is no environment "${name}"; there are: ${names.join(", ") || "none"}.${didYouMean(name, names)}`,
      `Name one of them, or create environments/${newName}${EXTENSION} (a name is 1 to 20 of a-z, 0-9 and -).`,
    );
  }
  const { file } = entry;
  const source = new EnvironmentFile(file);
  const data = source.data;
  if (!validateEnvironment(data)) throw source.invalid(violations(validateEnvironment.errors, data, environmentSchema));
  const environment = withDefaults(data);
  const contract = contractAt(environment.contract);
  const context = { contract, written: data, folder, now: clock.now() };
  const problems = ENVIRONMENT_CHECKS.flatMap((check) => check(environment, context));
  if (problems.length > 0) throw source.invalid(problems);
  return {
    name,
    file,
    sha256: source.sha256,
    region: (entry.region ?? data.region) as RegionName,
    ...resolveEnvironment(environment, contract, folder),
  };
}
