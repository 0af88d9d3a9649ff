import type { Command } from "commander";
import { findEnvironments, OWN_ENVIRONMENTS } from "../../environments/find-environments";
import { UserError } from "../../lib/user-error";
import type { CommandContext } from "./command";

/** What {@link addEnvironmentsOption} reads from the command line. */
export interface EnvironmentsOption {
  readonly environments?: string;
}

const MAKE_ONE = "npx ekyc env new NAME --region REGION";

/** The option that every command has which reads environments. */
export const addEnvironmentsOption = (command: Command): Command =>
  command.option("--environments <folder>", `folder of the environment files, instead of ${OWN_ENVIRONMENTS}/`);

/**
 * The folder of the user's own environments, absolute.
 * @throws UserError where there is none
 */
export function ownEnvironments({ variables }: CommandContext, { environments }: EnvironmentsOption): string {
  const { folder, isSample } = findEnvironments(environments, variables);
  if (!isSample) return folder;
  throw new UserError(
    `There is no folder ${OWN_ENVIRONMENTS} here, so nothing says what is deployed.`,
    `Make your first environment with \`${MAKE_ONE}\`, or name the folder of yours with --environments.`,
  );
}

/**
 * The folder of the user's own environments or, where there is none, of the package's sample, absolute: for what stays
 * on this machine. Says so on stderr.
 */
export function anyEnvironments(context: CommandContext, { environments }: EnvironmentsOption): string {
  const { folder, isSample } = findEnvironments(environments, context.variables);
  if (isSample) {
    context.stderr.write(
      `note: there is no folder ${OWN_ENVIRONMENTS} here, so the package's sample is used; make your own with \`${MAKE_ONE}\`\n`,
    );
  }
  return folder;
}
