import { Command as Program } from "commander";
import { EXIT } from "../user-error";
import { wrapLines } from "../wrap-lines";
import type { CommandContext } from "./context";
import { deriveOptions } from "./derived-option";
import { stderrForPeople, terminalWidth, USUAL_WIDTH } from "./prose";
import { reportFailure } from "./report-failure";
import type { TextStream } from "./text-stream";

/**
 * A command of this project: the arguments after its name, to its exit code. It never throws and never ends the
 * process.
 */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>;

/** A command that knows what may be written after its name. */
export interface DefinedCommand {
  (...args: Parameters<Command>): ReturnType<Command>;
  /** Its options, arguments and subcommands; not to be run. */
  readonly describe: () => Program;
}

/**
 * What a command does once its arguments were read: arguments and options as commander hands them over, to an exit
 * code.
 */
export type Action<Args extends unknown[]> = (context: CommandContext, ...args: Args) => number | Promise<number>;

/** Makes an {@link Action} of a run one of commander's. */
export type Run = <Args extends unknown[]>(action: Action<Args>) => (...args: Args) => Promise<void>;

/** Runs a command's action within the context that it needs. */
export type Around = (context: CommandContext, action: (context: CommandContext) => Promise<number>) => Promise<number>;

/**
 * Makes a command from its description. Usage errors end it with {@link EXIT.usage}, help with 0; a mistake of the user
 * is two lines on stderr, a defect of ours keeps its stack.
 * @param describe adds options, help and actions to a program that is new for each run
 * @param around runs each action
 */
export function defineCommand(
  name: string,
  describe: (program: Program, run: Run) => void,
  around: Around = (context, action) => action(context),
): DefinedCommand {
  const command: Command = async (args, given) => {
    let exitCode: number = EXIT.ok;
    const stderr = stderrForPeople(given);
    const context = { ...given, stderr };
    const { stdout } = context;
    const program = new Program(name)
      // Commander must neither end the process nor print a page of help for a typing mistake. Subcommands inherit all
      // of this.
      .exitOverride()
      .showHelpAfterError("(add --help to see what is possible)")
      .configureOutput({
        // Commander wraps descriptions, but nothing that was added to a help.
        writeOut: (text) => void stdout.write(wrapLines(text, helpWidth(stdout))),
        writeErr: (text) => void stderr.write(text),
        getOutHelpWidth: () => helpWidth(stdout),
        getErrHelpWidth: () => helpWidth(stderr),
      });
    program.hook("preAction", (_program, acting) => deriveOptions(acting, context));
    describe(program, (action) => async (...values) => {
      exitCode = await around(context, async (bound) => action(bound, ...values));
    });
    try {
      await program.parseAsync([...args], { from: "user" });
      return exitCode;
    } catch (error) {
      return reportFailure(error, stderr);
    }
  };
  const describeIt = (): Program => {
    const program = new Program(name);
    describe(program, () => async () => {});
    return program;
  };
  return Object.assign(command, { describe: describeIt });
}

const helpWidth = (stream: TextStream): number => terminalWidth(stream) ?? USUAL_WIDTH;
