import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { join } from "node:path";
import type { PooledInstance } from "./instance-pool";
import { readJsonLines } from "./json-lines";
import { LineReader, markOf } from "./line-reader";
import { endProcess, type ProcessGroups } from "./process-groups";

const BOOTSTRAP = join(__dirname, "bootstrap.cjs");
/** The descriptor that the bootstrap speaks on. */
const CHANNEL = 3;
/** What V8 writes before it aborts a process that ran into its heap limit. */
export const OUT_OF_MEMORY = "JavaScript heap out of memory";

export interface InstanceOptions {
  /** What starts the process. */
  readonly processes: ProcessGroups;
  /** Folder of the unpacked code, also the working directory. */
  readonly folder: string;
  /** `module.export`. */
  readonly handler: string;
  readonly memoryMb: number;
  /** Every variable of the process; nothing of ours is added. */
  readonly environment: Readonly<Record<string, string>>;
  /** Receives each line of stdout and stderr, with the invocation under way. */
  readonly onLine: (line: string, requestId: string | undefined) => void;
  /** Called for each connection to another machine, which failed. */
  readonly onRefused: (address: string) => void;
}

/** What an instance is given for one invocation. */
export interface Invocation {
  readonly requestId: string;
  /** JSON. */
  readonly event: string;
  readonly context: object;
  /** The platform's time, milliseconds since the epoch; the function's clock goes on from it. */
  readonly time: number;
  /** Variables that are set again. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What the bootstrap reports about a start or an invocation. */
type Message =
  | { readonly kind: "ready" }
  | { readonly kind: "returned"; readonly result: string }
  | { readonly kind: "threw" | "crashed"; readonly message: string; readonly stack: string }
  | { readonly kind: "handlerNotFound"; readonly message: string };

/** The outcome of a start or an invocation. Only after `ready`, `returned` and `threw` can the instance serve again. */
export type InstanceOutcome =
  | Message
  | { readonly kind: "exited"; readonly how: string }
  | { readonly kind: "outOfMemory" };

/**
 * One process that runs a function, with a channel that is not the function's: one invocation at a time, until it is
 * stopped or breaks.
 */
export class Instance implements PooledInstance {
  /** Whether nobody has waited for its start. */
  isNew = true;
  /** Settles once the handler is loaded, or cannot be. */
  private readonly started: Promise<InstanceOutcome>;
  private readonly process: ChildProcess;
  private readonly channel: Socket;
  private readonly outputs: readonly LineReader[];
  /** Settles once the process has ended and every line of it was read. */
  private readonly ended: Promise<InstanceOutcome>;
  private over: InstanceOutcome | undefined;
  private report: (outcome: InstanceOutcome) => void = () => {};
  private requestId: string | undefined;
  private outOfMemory = false;
  private broken = false;

  constructor(options: InstanceOptions) {
    this.process = options.processes.start(
      process.execPath,
      [`--max-old-space-size=${options.memoryMb}`, BOOTSTRAP, options.folder, options.handler],
      { cwd: options.folder, env: { ...options.environment }, stdio: ["ignore", "pipe", "pipe", "pipe"] },
    );
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
        this.over = this.outOfMemory ? { kind: "outOfMemory" } : { kind: "exited", how };
        this.report(this.over);
        resolve(this.over);
      };
      // Every other error, such as a message that could not be sent, is followed by "close".
      this.process.on("error", (error) => this.process.pid === undefined && end(error.message));
      this.process.on("close", (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`));
    });
    this.channel = this.process.stdio[CHANNEL] as Socket;
    // It breaks when the process ends.
    this.channel.on("error", () => {});
    const token = randomUUID();
    this.tell({ token });
    readJsonLines(this.channel, (message) => {
      if (message["token"] !== token) return;
      if (message["kind"] === "refused") options.onRefused(String(message["address"]));
      else this.hear(message as unknown as Message);
    });
    this.started = this.nextOutcome();
  }

  /** The outcome of the start. Until then lines are of the first invocation. */
  start(requestId: string): Promise<InstanceOutcome> {
    this.isNew = false;
    this.requestId = requestId;
    return this.started;
  }

  /** Whether it can take another invocation. */
  get usable(): boolean {
    return !this.broken && !this.channel.destroyed;
  }

  /** Runs one invocation; the outcome comes after every line that the function wrote until then. */
  async invoke({ requestId, ...invocation }: Invocation): Promise<InstanceOutcome> {
    this.requestId = requestId;
    const endMark = markOf(requestId);
    const read = this.outputs.map((output) => output.pass(endMark));
    const outcome = this.nextOutcome();
    this.tell({ ...invocation, endMark });
    const settled = await outcome;
    if (settled.kind === "returned" || settled.kind === "threw") await Promise.all(read);
    this.requestId = undefined;
    return settled;
  }

  /** Ends the process, whatever it is doing. */
  async stop(): Promise<void> {
    this.broken = true;
    endProcess(this.process);
    await this.ended;
  }

  private tell(message: object): void {
    this.channel.write(`${JSON.stringify(message)}\n`);
  }

  private hear(message: Message): void {
    if (message.kind === "crashed" || message.kind === "handlerNotFound") this.broken = true;
    this.report(message);
  }

  private async nextOutcome(): Promise<InstanceOutcome> {
    // Not a race with `ended`, which would hold every outcome until the process ends.
    const outcome = await new Promise<InstanceOutcome>((resolve) => {
      if (this.over) resolve(this.over);
      else this.report = resolve;
    });
    if (outcome.kind === "crashed" || outcome.kind === "handlerNotFound") await this.ended;
    return outcome;
  }
}
