import { describeUserError, EXIT, UserError } from "../user-error";

/** The error of a pipe that nobody reads any more, and of a terminal that was closed. */
const NOBODY_READS: ReadonlySet<string | undefined> = new Set(["EPIPE", "EIO"]);

/**
 * Keeps a stream that takes no more from ending the process in the middle of its work. Nobody reading any more (`|
 * head`) is not a mistake: what is left is dropped, and the exit code is that of the work. Anything else, such as
 * a full disk, is one sentence on stderr and an exit code that is not 0.
 */
export function survivesItsOutput(): void {
  let failed = false;
  process.once("exit", (code) => {
    if (failed && code === EXIT.ok) process.exitCode = EXIT.failed;
  });
  process.stderr.on("error", ({ code }: NodeJS.ErrnoException) => {
    failed ||= !NOBODY_READS.has(code);
  });
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (NOBODY_READS.has(code) || failed) return;
    failed = true;
    const problem = new UserError(
      `The output could not be written (${code ?? "unknown error"}).`,
      "Make room where it goes to, or send it elsewhere, and run the command again.",
    );
    process.stderr.write(describeUserError(problem));
  });
}
