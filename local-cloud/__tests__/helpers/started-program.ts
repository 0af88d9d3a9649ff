import { WrittenText } from "../../../__tests__/helpers/written-text";
import type { Command } from "../../../lib/command-line/define-command";
import type { ApiCall, CalledCloud } from "./api-client";

/** A program that runs a local cloud, in this process, from its arguments to its exit code. */
export interface StartedProgram {
  readonly stdout: string;
  readonly stderr: string;
  /** What a client reads from the variables that the program printed. */
  readonly called: CalledCloud;
  readonly account: NonNullable<ApiCall["credentials"]>;
  /** Stops it as Ctrl-C does. @returns its exit code */
  stop(): Promise<number>;
}

const UP = "The local cloud is up at";

/** Starts a program, and waits until it says that it is up or has ended. */
export async function startProgram(command: Command, args: readonly string[]): Promise<StartedProgram> {
  const stop = new AbortController();
  const [stdout, stderr] = [new WrittenText(), new WrittenText()];
  let up: () => void = () => {};
  const isUp = new Promise<void>((resolve) => {
    up = resolve;
  });
  const ended = command(args, {
    variables: { NO_COLOR: "1" },
    stdout,
    stderr: {
      write: (text) => {
        stderr.write(text);
        if (stderr.text.includes(UP)) up();
      },
    },
    interruptible: (run) => run(stop.signal),
  });
  await Promise.race([isUp, ended]);
  const printed = (name: string): string => new RegExp(`^export ${name}=(.*)$`, "m").exec(stdout.text)?.[1] ?? "";
  const account = {
    secretId: printed("TENCENTCLOUD_SECRET_ID"),
    secretKey: printed("TENCENTCLOUD_SECRET_KEY"),
  };
  return {
    get stdout() {
      return stdout.text;
    },
    get stderr() {
      return stderr.text;
    },
    account,
    called: { port: Number(/:(\d+)$/m.exec(printed("\\w+(?:_URL|ENDPOINT)"))?.[1]), cloud: { account, clock: Date } },
    stop: () => {
      stop.abort();
      return ended;
    },
  };
}
