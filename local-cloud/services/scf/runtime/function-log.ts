import type { Cloud } from "../../../cloud";
import type { FunctionVersion } from "../state/function";

/** The oldest lines are dropped beyond this. */
export const MAX_LINES = 1_000;
/** "The value of SCF_Message is limited to 8 KB" (583/43329). */
const MESSAGE_MAX_BYTES = 8 * 1024;
/** Invocations that are kept; the oldest go first. */
const MAX_INVOCATIONS = 1_000;
/** Status code of what is still running. */
export const RUNNING = 202;
const NANOSECONDS = 1_000_000;

export interface LogLine {
  /** The invocation under way, undefined between two invocations. */
  readonly requestId: string | undefined;
  /** `function`: what the function wrote. `platform`: what SCF itself writes about every invocation. */
  readonly from: "function" | "platform";
  readonly text: string;
}

/** How a function was invoked, as its log lines say. */
export interface InvokedAs {
  /** The alias that was called. @default - none */
  readonly alias?: string;
  /** How often it was invoked with the same event before. @default 0 */
  readonly retry?: number;
  /** The id of the invocation, where it was given before. @default - a new one */
  readonly requestId?: string;
}

/** One invocation, under way or over. */
export interface InvocationRecord extends InvokedAs {
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** How long it took; 0 until it is over. Milliseconds. */
  readonly durationMs: number;
  /** By "Cloud Function Status Code" (583/35311). */
  readonly status: number;
  /** The beginning of what it answered, or of the error, JSON; "" until it is over, and of a Web function. */
  readonly result: string;
}

type Running = { -readonly [Field in keyof InvocationRecord]: InvocationRecord[Field] };

/**
 * The log of one version: what the function wrote, and the platform's own lines around it (583/60336). Both are for the
 * operator of the local cloud and for the function's CLS topic.
 */
export class FunctionLog {
  readonly lines: LogLine[] = [];
  private readonly running = new Map<string, Running>();
  private readonly finished: InvocationRecord[] = [];

  constructor(
    private readonly cloud: Cloud,
    private readonly fn: FunctionVersion,
  ) {}

  /** The last invocations and those under way, oldest first. */
  get invocations(): readonly InvocationRecord[] {
    return [...this.finished, ...this.running.values()];
  }

  /** An invocation begins. */
  start(requestId: string, invokedAs: InvokedAs): void {
    const startedAt = this.cloud.clock.now();
    this.running.set(requestId, { ...invokedAs, requestId, startedAt, durationMs: 0, status: RUNNING, result: "" });
    this.platform(requestId, `START RequestId:${requestId}`);
  }

  /** An instance was started for an invocation, which took this long. */
  coldStart(requestId: string, ms: number): void {
    this.platform(
      requestId,
      `Init Report RequestId:${requestId} InitDuration: ${ms}ms Duration: ${ms}ms ${this.memory}`,
    );
  }

  /** A line of the function's stdout or stderr. */
  write(text: string, requestId: string | undefined): void {
    this.add({ requestId, from: "function", text });
  }

  /** What the function answered, JSON. */
  response(requestId: string, result: string): void {
    this.answered(requestId, result);
    this.platform(requestId, `Response RequestId:${requestId} RetMsg:${result}`);
  }

  /** Why the platform answers in the function's place. */
  error(requestId: string, result: object): void {
    this.answered(requestId, JSON.stringify(result));
    this.platform(requestId, `ERROR RequestId:${requestId} Result:${JSON.stringify(result)}`, "ERROR");
  }

  /** An invocation is over. @param status by "Cloud Function Status Code" (583/35311) */
  end(requestId: string, status: number): void {
    const running = this.running.get(requestId);
    if (running) {
      running.durationMs = Math.max(0, Math.round(this.cloud.clock.now() - running.startedAt));
      running.status = status;
    }
    this.platform(requestId, `END RequestId:${requestId}`);
    this.platform(requestId, `Report RequestId:${requestId} Duration:${running?.durationMs ?? 0}ms ${this.memory}`);
    this.running.delete(requestId);
    if (running) this.remember(running);
  }

  /** An invocation did not reach the function. SCF tells the caller; whether it tells the topic is not documented. */
  refused(requestId: string, result: object & { readonly statusCode: number }, { retry = 0 }: InvokedAs): void {
    const startedAt = this.cloud.clock.now();
    const status = result.statusCode;
    this.remember({ requestId, retry, startedAt, durationMs: 0, status, result: JSON.stringify(result) });
    this.keep({ requestId, from: "platform", text: `ERROR RequestId:${requestId} Result:${JSON.stringify(result)}` });
  }

  private answered(requestId: string, result: string): void {
    const running = this.running.get(requestId);
    if (running) running.result = cutToBytes(result, MESSAGE_MAX_BYTES);
  }

  private remember(invocation: InvocationRecord): void {
    this.finished.push(invocation);
    if (this.finished.length > MAX_INVOCATIONS) this.finished.shift();
  }

  /** Memory is not measured. */
  private get memory(): string {
    return `Memory:${this.fn.memoryMb}MB MemUsage:0.00MB`;
  }

  private platform(requestId: string, text: string, level = "INFO"): void {
    this.add({ requestId, from: "platform", text }, level);
  }

  private add(line: LogLine, level = "INFO"): void {
    const { clsTopicId } = this.fn;
    const cut = { ...line, text: cutToBytes(line.text, MESSAGE_MAX_BYTES) };
    this.keep(cut);
    if (clsTopicId !== undefined) this.cloud.cls.deliver(clsTopicId, cut.text, this.fields(cut, level));
  }

  private keep(line: LogLine): void {
    this.lines.push(line);
    if (this.lines.length > MAX_LINES) this.lines.shift();
  }

  private fields({ requestId, from }: LogLine, level: string): Readonly<Record<string, string | number>> {
    const now = this.cloud.clock.now();
    const running = requestId === undefined ? undefined : this.running.get(requestId);
    return {
      SCF_FunctionName: this.fn.name,
      SCF_Namespace: this.fn.namespace,
      SCF_StartTime: running?.startedAt ?? now,
      SCF_LogTime: now * NANOSECONDS,
      SCF_RequestId: requestId ?? "",
      SCF_Duration: running?.durationMs ?? 0,
      SCF_Alias: running?.alias ?? "",
      SCF_Qualifier: this.fn.version,
      SCF_MemUsage: 0,
      SCF_Level: level,
      SCF_Type: from === "platform" ? "Platform" : "Custom",
      SCF_StatusCode: running?.status ?? RUNNING,
      SCF_RetryNum: running?.retry ?? 0,
    };
  }
}

function cutToBytes(text: string, bytes: number): string {
  const whole = Buffer.from(text);
  // A character that was cut in two is dropped.
  return whole.length <= bytes ? text : new TextDecoder().decode(whole.subarray(0, bytes), { stream: true });
}
