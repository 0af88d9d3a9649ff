import { defined } from "../../lib/defined";
import type { Command } from "./command";
import { confirmOn } from "./confirm";
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
