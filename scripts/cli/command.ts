import type { Command as Program } from "commander";
import type { CommandContext } from "../../lib/command-line/context";
import { type DefinedCommand, defineCommand as define, type Run } from "../../lib/command-line/define-command";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";

export type { Command, DefinedCommand } from "../../lib/command-line/define-command";
export type { CommandContext };

/**
 * Makes a command of `ekyc`. With the variable that names a local cloud it is a local run, which stays on this machine.
 */
export const defineCommand = (name: string, describe: (program: Program, run: Run) => void): DefinedCommand =>
  define(name, describe, (context, action) => {
    if (!context.variables[CLOUD_ENDPOINT_VARIABLE]) return action(context);
    // Help needs none of it.
    const { onThisMachine } =
      require("../../operations/local/on-this-machine") as typeof import("../../operations/local/on-this-machine");
    return onThisMachine(({ left }) =>
      action({
        ...context,
        interruptible: (run) => context.interruptible((signal) => run(AbortSignal.any([signal, left]))),
      }),
    );
  });
