import { CommanderError } from "commander";
import { fileSystemError } from "../file-system-error";
import { describeUserError, EXIT, type ExitCode, UserError } from "../user-error";
import type { TextStream } from "./text-stream";

/**
 * Says why a command ended, unless commander has said it, and gives its exit code. A disk that cannot be written to is
 * a mistake of the user too.
 */
export function reportFailure(thrown: unknown, stderr: TextStream): ExitCode {
  const error = fileSystemError(thrown) ?? thrown;
  if (error instanceof UserError) {
    stderr.write(describeUserError(error));
    return error.exitCode;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}
