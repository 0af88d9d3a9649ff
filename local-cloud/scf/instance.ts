import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { PooledInstance } from "./instance-pool";
import { LineReader } from "./line-reader";

const BOOTSTRAP = join(__dirname, "bootstrap.cjs");
/** What V8 writes before it aborts a process that ran into its heap limit. */
export const OUT_OF_MEMORY = "JavaScript heap out of memory";

export interface InstanceOptions {
  /** Folder of the unpacked code, also the working directory. */
  readonly folder: string;
  /** `module.export`. */
  readonly handler: string;
  readonly memoryMb: number;
  /** Every variable of the process; nothing of ours is added. */
  readonly environment: Readonly<Record<string, string>>;
  /** Receives each line of stdout and stderr, with the invocation under way. */
  readonly onLine: (line: string, requestId: string | undefined) => void;
}

/** What an instance is told for one invocation. */
export interface Invocation {
  readonly requestId: string;
  /** JSON. */
  readonly event: string;
  readonly context: object;
  /** The platform's time, milliseconds since the epoch; the function's clock goes on from it. */
  readonly time: number;
  /** Variables that are set anew. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What the bootstrap reports. */
type Message =
  | { readonly kind: "ready" }
  | { readonly kind: "returned"; readonly result: string }
  | { readonly kind: "threw" | "crashed"; readonly message: string; readonly stack: string }
  | { readonly kind: "handlerNotFound"; readonly message: string };

/** What became of a start or an invocation. Only after `ready`, `returned` and `threw` can the instance serve again. */
export type Outcome = Message | { readonly kind: "exited"; readonly how: string } | { readonly kind: "outOfMemory" };

/** One process that runs a function: one invocation at a time, until it is stopped or breaks. */
export class Instance implements PooledInstance {
  /** Whether nobody has waited for its start. */
  isNew = true;
  /** Settles once the handler is loaded, or cannot be. */
  private readonly started: Promise<Outcome>;
  private readonly process: ChildProcess;
  private readonly outputs: readonly LineReader[];
  /** Settles once the process has ended and every line of it was read. */
  private readonly ended: Promise<Outcome>;
  private report: (message: Message) => void = () => {};
  private requestId: string | undefined;
  private outOfMemory = false;
  private broken = false;

  constructor(options: InstanceOptions) {
    this.process = fork(BOOTSTRAP, [options.folder, options.handler], {
      cwd: options.folder,
      env: { ...options.environment },
      // Without this the loader of the parent would be started too.
      execArgv: [`--max-old-space-size=${options.memoryMb}`],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const onLine = (line: string): void => {
      this.outOfMemory ||= line.includes(OUT_OF_MEMORY);
      options.onLine(line, this.requestId);
    };
    this.outputs = [this.process.stdout, this.process.stderr].flatMap((stream) =>
      stream ? new LineReader(stream, onLine) : [],
    );
    this.ended = new Promise((resolve) => {
      const end = (how: string): void => {
        this.broken = true;
        resolve(this.outOfMemory ? { kind: "outOfMemory" } : { kind: "exited", how });
      };
      // Every other error, such as a message that could not be sent, is followed by "close".
      this.process.on("error", (error) => this.process.pid === undefined && end(error.message));
      this.process.on("close", (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`));
    });
    this.process.on("message", (message: Message) => {
      if (message.kind === "crashed" || message.kind === "handlerNotFound") this.broken = true;
      this.report(message);
    });
    this.started = this.nextOutcome();
  }

  /** What becomes of the start. Until then lines are of the first invocation. */
  start(requestId: string): Promise<Outcome> {
    this.isNew = false;
    this.requestId = requestId;
    return this.started;
  }

  /** Whether it can take another invocation. */
  get usable(): boolean {
    return !this.broken && this.process.connected;
  }

  /** Runs one invocation; the outcome comes after every line that the function wrote until then. */
  async invoke({ requestId, ...invocation }: Invocation): Promise<Outcome> {
    this.requestId = requestId;
    const endMark = `\0${requestId}\n`;
    const read = this.outputs.map((output) => output.pass(endMark));
    const outcome = this.nextOutcome();
    this.process.send({ ...invocation, endMark });
    const settled = await outcome;
    if (settled.kind === "returned" || settled.kind === "threw") await Promise.all(read);
    this.requestId = undefined;
    return settled;
  }

  /** Ends the process, whatever it is doing. */
  async stop(): Promise<void> {
    this.broken = true;
    this.process.kill("SIGKILL");
    await this.ended;
  }

  private async nextOutcome(): Promise<Outcome> {
    const message = new Promise<Message>((resolve) => {
      this.report = resolve;
    });
    const outcome = await Promise.race([message, this.ended]);
    if (outcome.kind === "crashed" || outcome.kind === "handlerNotFound") await this.ended;
    return outcome;
  }
}
