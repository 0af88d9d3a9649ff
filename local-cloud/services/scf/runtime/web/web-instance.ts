import type { ChildProcess } from "node:child_process";
import { rm } from "node:fs/promises";
import { request as sendRequest } from "node:http";
import { join } from "node:path";
import type { Clock } from "../../../../../lib/clock";
import { OUT_OF_MEMORY } from "../instance";
import type { PooledInstance } from "../instance-pool";
import { LineReader, markOf } from "../line-reader";
import { endProcess, type ProcessGroups } from "../process-groups";
import { within } from "../within";
import { InstanceControl } from "./instance-control";
import { readResponse, type ServerOutcome } from "./read-response";
import { START_FILE } from "./start-file";

/** Room for headers that are too large, so that it can be reported. */
const MAX_HEADER_BYTES = 1024 * 1024;

/**
 * By the time that a process says that it wrote a mark this end can read it, unless the start file sends the output
 * elsewhere.
 */
const TURNS_UNTIL_READ = 100;

export interface WebInstanceOptions {
  /** What starts the processes. */
  readonly processes: ProcessGroups;
  /** Folder of the unpacked code, also the working directory. */
  readonly code: string;
  /** Every variable of the process; LOCAL_CLOUD_INSTANCE is added. */
  readonly environment: Readonly<Record<string, string>>;
  /** How far the platform's clock is ahead of this machine's. Milliseconds. */
  readonly aheadMs: number;
  /** What the start is timed by. */
  readonly clock: Clock;
  readonly startTimeoutMs: number;
  /** Whether what it was started with still holds; otherwise it takes no more requests. */
  readonly isCurrent: () => boolean;
  /** Receives each line of stdout and stderr, with the request that started last. */
  readonly onLine: (line: string, requestId: string | undefined) => void;
  /** Called for each connection to another machine, which failed. */
  readonly onRefused: (address: string) => void;
}

/** A request as the server gets it. */
export interface ServerRequest {
  readonly requestId: string;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer | undefined;
  readonly aheadMs: number;
}

/** How an instance ended. */
export type Ended = { readonly kind: "exited"; readonly how: string } | { readonly kind: "outOfMemory" };

/** The outcome of a start. */
export type Started = { readonly kind: "ready" | "notListening" } | Ended;

/**
 * One run of a start file with all its processes: as many requests at a time as its pool gives it, until it is stopped
 * or breaks.
 */
export class WebInstance implements PooledInstance {
  /** Settles once the server accepts connections, or cannot any more. */
  readonly started: Promise<Started>;
  private readonly folder: string;
  private readonly control: Promise<InstanceControl>;
  private outputs: readonly LineReader[] = [];
  private process: ChildProcess | undefined;
  /** Settles once the processes have ended and every line of them was read. */
  private readonly ended: Promise<Ended>;
  private end: (outcome: Ended) => void = () => {};
  private requestId: string | undefined;
  private aheadMs: number;
  private outOfMemory = false;
  private broken = false;

  constructor(private readonly options: WebInstanceOptions) {
    this.aheadMs = options.aheadMs;
    this.folder = options.processes.newFolder("web-");
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
    this.control = InstanceControl.open(join(this.folder, "control.sock"), options.onRefused);
    this.started = this.startInTime();
  }

  get usable(): boolean {
    return !this.broken && this.options.isCurrent();
  }

  /** Lines until the next request are of this one. @returns whether it is the first */
  take(requestId: string): boolean {
    const isFirst = this.requestId === undefined;
    this.requestId = requestId;
    return isFirst;
  }

  /**
   * Sends one request; the outcome comes after every line that the server wrote until then.
   *
   * @param signal ends the request, not the instance
   */
  async request(request: ServerRequest, signal: AbortSignal): Promise<ServerOutcome | Ended> {
    const control = await this.control;
    if (request.aheadMs !== this.aheadMs) {
      this.aheadMs = request.aheadMs;
      await control.setClock(request.aheadMs);
    }
    const outcome = await this.send(request, signal);
    if (await this.readUntilNow(control, request.requestId, signal)) return outcome;
    // The server's process is gone. An answer that it gave before counts.
    return outcome.kind === "dropped" && !signal.aborted ? this.ended : outcome;
  }

  /** Gives it no more requests; those under way go on. */
  retire(): void {
    this.broken = true;
  }

  async stop(): Promise<void> {
    this.broken = true;
    await this.control;
    if (this.process) endProcess(this.process);
    await this.ended;
  }

  /** Reads every line that the server has written. @returns whether its process is there */
  private async readUntilNow(control: InstanceControl, requestId: string, signal: AbortSignal): Promise<boolean> {
    const mark = markOf(requestId);
    const read = Promise.all(this.outputs.map((output) => output.pass(mark)));
    const isAlive = await Promise.race([control.mark(mark), aborted(signal)]);
    if (isAlive) await Promise.race([read, turns(TURNS_UNTIL_READ)]);
    for (const output of this.outputs) output.forget(mark);
    return isAlive;
  }

  private async startInTime(): Promise<Started> {
    const started = await within(this.options.clock, this.options.startTimeoutMs, this.start());
    if (started !== "timeout") return started;
    await this.stop();
    return { kind: "notListening" };
  }

  private async start(): Promise<Started> {
    const control = await this.control;
    this.run();
    void this.ended.then(async () => {
      control.close();
      await rm(this.folder, { recursive: true, force: true });
    });
    return Promise.race([control.listening.then(() => ({ kind: "ready" }) as const), this.ended]);
  }

  private run(): void {
    const { processes, code, environment, aheadMs } = this.options;
    const instance = JSON.stringify({ folder: this.folder, aheadMs });
    const child = processes.start(join(code, START_FILE), [], {
      cwd: code,
      env: { ...environment, LOCAL_CLOUD_INSTANCE: instance },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.process = child;
    const onLine = (line: string): void => {
      this.outOfMemory ||= line.includes(OUT_OF_MEMORY);
      this.options.onLine(line, this.requestId);
    };
    this.outputs = [child.stdout, child.stderr].flatMap((stream) => (stream ? new LineReader(stream, onLine) : []));
    const over = (how: string): void => {
      this.broken = true;
      this.end(this.outOfMemory ? { kind: "outOfMemory" } : { kind: "exited", how });
    };
    child.on("error", (error) => child.pid === undefined && over(error.message));
    child.on("exit", () => {
      this.broken = true;
    });
    child.on("close", (exit, signal) => over(signal === null ? `exit code ${exit}` : `signal ${signal}`));
  }

  private send({ method, target, headers, body }: ServerRequest, signal: AbortSignal): Promise<ServerOutcome> {
    return new Promise((resolve) => {
      const request = sendRequest({
        socketPath: join(this.folder, "public.sock"),
        method,
        path: target,
        headers: headers as Record<string, string | string[]>,
        // Whether the platform keeps connections is not documented.
        agent: false,
        maxHeaderSize: MAX_HEADER_BYTES,
        signal,
      });
      request.on("response", (response) => resolve(readResponse(response)));
      request.on("error", (error) => resolve({ kind: "dropped", how: error.message }));
      request.end(body);
    });
  }
}

/** Lets the event loop turn this many times. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
}

function aborted(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    else signal.addEventListener("abort", () => resolve(false), { once: true });
  });
}
