import { spawn } from "node:child_process";
import { constants } from "node:os";
import { EXIT, UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";

/** Where the output of `cdktf` goes: with a descriptor `cdktf` writes to it itself, as to a terminal. */
export interface CdktfOutput {
  readonly fd?: number;
  write(text: string): unknown;
}

export interface CdktfStreams {
  readonly stdout: CdktfOutput;
  readonly stderr: CdktfOutput;
}

/**
 * Runs `cdktf` in this terminal, as the PATH has it (npm puts that of node_modules first), and waits for its end.
 *
 * @returns its exit code; 128 and the signal's number when a signal ended it, as shells do
 * @throws UserError when there is none
 */
export async function runCdktf(
  args: readonly string[],
  env: Variables,
  { stdout, stderr }: CdktfStreams,
): Promise<number> {
  // Ctrl-C reaches cdktf too, which then lets Terraform finish its call and write the state; exiting first would leave
  // it without a terminal.
  const wait = (): void => {};
  process.on("SIGINT", wait);
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn("cdktf", args, { stdio: ["inherit", stdout.fd ?? "pipe", stderr.fd ?? "pipe"], env });
      child.stdout?.setEncoding("utf8").on("data", (text: string) => stdout.write(text));
      child.stderr?.setEncoding("utf8").on("data", (text: string) => stderr.write(text));
      child.once("error", ({ code }: NodeJS.ErrnoException) => reject(absent(code)));
      child.once("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    process.off("SIGINT", wait);
  }
}

function absent(code: string | undefined): UserError {
  return new UserError(
    `The \`cdktf\` command cannot be run (${code ?? "unknown error"}).`,
    "Run `npm ci` without --omit=optional, then `npx ekyc deploy` again.",
    EXIT.unreachable,
  );
}
