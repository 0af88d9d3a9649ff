import { type Command, defineCommand } from "./cli/command";
import { COMMANDS, type CommandEntry, GROUPS } from "./cli/commands";

/** Every command, with the one that completes all others. */
export const EVERY_COMMAND: readonly CommandEntry[] = [
  ...COMMANDS,
  {
    name: "completion",
    group: "local",
    summary: "complete commands in bash, zsh and fish",
    load: () => (require("./completion") as typeof import("./completion")).completion(EVERY_COMMAND),
  },
];

/** What `ekyc` says without the name of a command: the overview, its version, or which command is meant. */
const overview = (version: string): Command =>
  defineCommand("ekyc", (program) => {
    program
      .description("Builds, deploys and checks a token endpoint for eKYC on Tencent Cloud.")
      .version(version, "--version", "print the version")
      .helpCommand(false)
      .addHelpText("after", "\nEach command has its own help: npx ekyc help smoke");
    for (const { name, group, summary } of EVERY_COMMAND) {
      program.command(name).description(summary).helpGroup(GROUPS[group]);
    }
  });

/**
 * The command line of this project: `ekyc COMMAND ARGUMENTS`. Loads no module but that of the command.
 * @param version of the package
 */
export const ekyc =
  (version: string): Command =>
  async (args, context) => {
    const [first, ...rest] = args[0] === "help" ? [...args.slice(1), "--help"] : args;
    const command = EVERY_COMMAND.find(({ name }) => name === first);
    if (command !== undefined) return command.load()(rest, context);
    // There is no help for a name that does not exist, whatever follows it.
    return overview(version)(first === undefined ? [] : [first], context);
  };
