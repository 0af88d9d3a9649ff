import { defined } from "../defined";
import { confirmOn } from "./confirm";
import type { Command } from "./define-command";
import { interruptible } from "./interruption";
import { survivesItsOutput } from "./output-streams";

/**
 * Runs a command as this process, with its arguments, variables, streams and signals; the only place that touches them.
 */
export async function main(command: Command): Promise<void> {
  const { argv, env: variables, stdin, stdout, stderr } = process;
  survivesItsOutput();
  const confirm = confirmOn({ stdin, stderr });
  const context = { variables, stdout, stderr, ...defined({ confirm }), interruptible: interruptible(variables) };
  process.exitCode = await command(argv.slice(2), context);
}
