import { shownPath } from "../lib/shown-path";
import { UserError } from "../lib/user-error";
import { newEnvironmentCommand } from "./environment-entries";
import { environmentNames } from "./load-environment";

/**
 * The environment that is meant where none is named: the only one of a folder, or the preferred one.
 * @param preferred taken where there are several and it is one of them
 * @throws UserError which lists them; when there is none
 */
export function defaultEnvironment(folder: string, preferred?: string): string {
  const names = environmentNames(folder);
  const [first] = names;
  if (first === undefined) {
    throw new UserError(
      `There is no environment in ${shownPath(folder)}.`,
      `Make the first with \`${newEnvironmentCommand(folder)}\`.`,
    );
  }
  if (names.length === 1) return first;
  if (preferred !== undefined && names.includes(preferred)) return preferred;
  throw new UserError(`--env is needed: ${names.join(", ")}.`, `Name one of them, as in --env ${first}.`);
}
