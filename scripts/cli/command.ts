import { Command as Program } from "commander";
import { EXIT } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";
import { reportFailure } from "./report-failure";
import type { TextStream } from "./text-stream";

/** What a command gets from whoever runs it: a process, or a test. */
export interface CommandContext {
  readonly variables: Variables;
  /** Takes data. */
  readonly stdout: TextStream;
  /** Takes everything said to a person about the run. */
  readonly stderr: TextStream;
  /** Runs something whose signal is aborted by Ctrl-C, SIGTERM, the end of its terminal or of its npm. */
  readonly interruptible: <T>(run: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}

/**
 * A command of this project: the arguments after its name, to its exit code. It never throws and never ends the
 * process.
 */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>;

/**
 * What a command does once its arguments were read: arguments and options as commander hands them over, to an exit
 * code.
 */
export type Action<Args extends unknown[]> = (context: CommandContext, ...args: Args) => number | Promise<number>;

/** Makes an {@link Action} of a run one of commander's. */
export type Run = <Args extends unknown[]>(action: Action<Args>) => (...args: Args) => Promise<void>;

/**
 * Makes a command of its description. Usage errors end it with {@link EXIT.usage}, help with 0; a mistake of the user
 * is two lines on stderr, a defect of ours keeps its stack.
 * @param describe adds options, help and actions to a program that is new for each run
 */
export function defineCommand(name: string, describe: (program: Program, run: Run) => void): Command {
  return async (args, context) => {
    let exitCode: number = EXIT.ok;
    const { stdout, stderr } = context;
    const program = new Program(name)
      // Commander must neither end the process nor print a page of help for a typing mistake. Subcommands inherit all
      // of this.
      .exitOverride()
      .showHelpAfterError("(add --help for what is possible)")
      .configureOutput({
        writeOut: (text) => void stdout.write(text),
        writeErr: (text) => void stderr.write(text),
        getOutHelpWidth: () => helpWidth(stdout),
        getErrHelpWidth: () => helpWidth(stderr),
      });
    describe(program, (action) => async (...given) => {
      exitCode = await action(context, ...given);
    });
    try {
      await program.parseAsync([...args], { from: "user" });
      return exitCode;
    } catch (error) {
      return reportFailure(error, stderr);
    }
  };
}

const helpWidth = ({ isTTY = false, columns = 80 }: TextStream): number => (isTTY ? columns : 80);
