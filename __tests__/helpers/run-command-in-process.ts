import { ENVIRONMENTS_VARIABLE } from "../../environments/find-environments";
import { defined } from "../../lib/defined";
import type { Variables } from "../../lib/variables";
import type { Command } from "../../scripts/cli/command";
import { ENVIRONMENTS_FOLDER } from "../fixtures/environments-folder";
import type { ScriptRun } from "./run-script";
import { WrittenText } from "./written-text";

export interface CommandOptions {
  /** Added to PATH, NO_COLOR and the folder of the tests' environments, which is all that the command finds else. */
  readonly variables?: Variables;
  /** Folder in which the command runs. @default - that of the tests, the project's root */
  readonly cwd?: string;
  /** A person at a terminal, who answers a question. @default - nobody */
  readonly confirm?: (question: string) => Promise<boolean>;
}

/**
 * Runs a command to its end in this process, without a terminal and uninterrupted. A command about which processes,
 * pipes or signals matter is run by `runScript` instead.
 */
export async function runCommandInProcess(
  command: Command,
  args: readonly string[] = [],
  { variables = {}, cwd = process.cwd(), confirm }: CommandOptions = {},
): Promise<ScriptRun> {
  const [stdout, stderr] = [new WrittenText(), new WrittenText()];
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const code = await command(args, {
      variables: {
        PATH: process.env["PATH"],
        NO_COLOR: "1",
        [ENVIRONMENTS_VARIABLE]: ENVIRONMENTS_FOLDER,
        ...variables,
      },
      stdout,
      stderr,
      ...defined({ confirm }),
      interruptible: (run) => run(new AbortController().signal),
    });
    return { code, stdout: stdout.text, stderr: stderr.text };
  } finally {
    process.chdir(before);
  }
}
