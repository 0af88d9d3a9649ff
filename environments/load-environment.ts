import type { RegionName } from "../contract/vendor/regions";
import { contractAt } from "../contract/vendor/revisions";
import { type Clock, systemClock } from "../lib/clock";
import { didYouMean } from "../lib/nearest";
import { violations } from "../lib/schema-errors";
import { shownPath } from "../lib/shown-path";
import { UserError } from "../lib/user-error";
import { ENVIRONMENT_CHECKS } from "./checks";
import { type EnvironmentEntry, environmentEntries, newEnvironmentCommand } from "./environment-entries";
import { EnvironmentFile } from "./environment-file";
import { nameProblem } from "./environment-name";
import { ENVIRONMENTS_FOLDER } from "./environments-folder";
import environmentSchema from "./generated/environment.schema.json";
import { resolveEnvironment } from "./resolve-environment";
import type { ResolvedEnvironment } from "./resolved-environment";
import { validateEnvironment } from "./schema-validators";
import { withDefaults } from "./with-defaults";

export { ENVIRONMENTS_FOLDER };

/** Names of all environments in a folder, sorted. */
export const environmentNames = (folder: string = ENVIRONMENTS_FOLDER): string[] => [
  ...new Set(environmentEntries(folder).map(({ name }) => name)),
];

/** The entry of a name. @throws UserError when there is none, or more than one, or its file has a bad name */
function findEntry(name: string, folder: string): EnvironmentEntry {
  const entries = environmentEntries(folder);
  const [entry, other] = entries.filter((one) => one.name === name);
  if (entry === undefined) {
    const names = entries.map((one) => one.name);
    const problem = nameProblem(name);
    throw new UserError(
      `There is no environment "${name}"; there are: ${names.join(", ") || "none"}.${didYouMean(name, names)}`,
      `Name one of them, or make it with \`${newEnvironmentCommand(folder, problem === undefined ? name : "NAME")}\`.`,
    );
  }
  if (other !== undefined && other.file !== entry.file) {
    throw new UserError(
      `${shownPath(entry.file)} and ${shownPath(other.file)} both give an environment "${name}".`,
      "Rename one of the files, or take the region out of the one that lists several.",
    );
  }
  const problem = nameProblem(entry.base);
  if (problem === undefined) return entry;
  throw new UserError(`${shownPath(entry.file)}: the name "${entry.base}" ${problem}`, "Rename the file.");
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
  const entry = findEntry(name, folder);
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

/** What loading an environment gave. */
function tryToLoad(name: string, folder: string): ResolvedEnvironment | UserError {
  try {
    return loadEnvironment(name, folder);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/**
 * Loads all environments of a folder, or only one.
 * @throws UserError with the problems of all of them; when there is none
 */
export function loadEnvironments(folder: string, only?: string): ResolvedEnvironment[] {
  if (only !== undefined) return [loadEnvironment(only, folder)];
  const names = environmentNames(folder);
  if (names.length === 0) {
    throw new UserError(
      `There is no environment in ${shownPath(folder)}.`,
      `Make the first with \`${newEnvironmentCommand(folder)}\`.`,
    );
  }
  const loaded = names.map((name) => tryToLoad(name, folder));
  const errors = loaded.filter((one) => one instanceof UserError);
  const [first] = errors;
  if (first === undefined) return loaded as ResolvedEnvironment[];
  if (errors.length === 1) throw first;
  // A file with several regions has the same problem for each.
  const messages = [...new Set(errors.map(({ message }) => message.replaceAll("\n", "\n  ")))];
  throw messages.length === 1
    ? first
    : new UserError(
        `${messages.length} environments are not valid:\n  ${messages.join("\n  ")}`,
        "Correct them, or name one that is valid with --env.",
      );
}
