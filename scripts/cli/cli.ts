import { type Command, CommanderError } from "commander";
import { fileSystemError } from "../../lib/file-system-error";
import { processOutput } from "../../lib/output";
import { describeUserError, EXIT, UserError } from "../../lib/user-error";
import { survivesItsOutput } from "./output-streams";

/** Whether what is written to a stream may be coloured: only on a terminal, and not with NO_COLOR set to anything. */
export const coloursOn = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY === true && process.env["NO_COLOR"] === undefined;

/** Commander must neither end the process nor print a page of help for a typing mistake; subcommands do not inherit that. */
function configure(command: Command): void {
  command.exitOverride().showHelpAfterError("(add --help for what is possible)");
  for (const subcommand of command.commands) configure(subcommand);
}

/**
 * Runs a command and sets the process's exit code; the only place that does. A mistake of the user, and a disk that takes nothing, is two
 * lines on stderr, a defect of ours keeps its stack. Usage errors exit with {@link EXIT.usage}, help with 0.
 */
export async function runCommand(program: Command, argv: readonly string[] = process.argv): Promise<void> {
  configure(program);
  survivesItsOutput();
  try {
    await program.parseAsync([...argv]);
  } catch (thrown) {
    const error = fileSystemError(thrown) ?? thrown;
    if (error instanceof UserError) {
      processOutput.err(describeUserError(error));
      process.exitCode = error.exitCode;
    } else if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    } else {
      processOutput.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = EXIT.failed;
    }
  }
}
