import { type Command, Option } from "commander";
import type { CommandContext } from "./context";

/** An option whose value, where none is given, follows from what the command finds. */
export abstract class DerivedOption extends Option {
  /**
   * @param options all other values of the command
   * @throws UserError when nothing follows
   */
  abstract derive(context: CommandContext, options: Readonly<Record<string, unknown>>): string | undefined;
}

/** Gives every derived option of a command its value, before the command's action. */
export function deriveOptions(command: Command, context: CommandContext): void {
  for (const option of command.options) {
    const name = option.attributeName();
    if (!(option instanceof DerivedOption) || command.getOptionValue(name) !== undefined) continue;
    command.setOptionValueWithSource(name, option.derive(context, command.opts()), "default");
  }
}
