import type { Variables } from "../variables";
import type { TextStream } from "./text-stream";

/** What a command gets from its runner: a process, or a test. */
export interface CommandContext {
  readonly variables: Variables;
  /** Takes data. */
  readonly stdout: TextStream;
  /** Takes everything said to a person about the run. */
  readonly stderr: TextStream;
  /** Asks a person whether to go on. @default - nobody sits at a terminal */
  readonly confirm?: (question: string) => Promise<boolean>;
  /** Runs something whose signal is aborted by Ctrl-C, SIGTERM, the end of its terminal or of its npm. */
  readonly interruptible: <T>(run: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}
