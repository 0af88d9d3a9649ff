import type { Cloud } from "../../../cloud";
import type { FunctionVersion } from "../state/function";

/** The oldest lines are dropped beyond this. */
const MAX_LINES = 1_000;
/** "The value of SCF_Message is limited to 8 KB" (583/43329). */
const MESSAGE_MAX_BYTES = 8 * 1024;
/** Status code of what is still running. */
const RUNNING = 202;
const NANOSECONDS = 1_000_000;

export interface LogLine {
  /** The invocation under way, undefined between two invocations. */
  readonly requestId: string | undefined;
  /** `function`: what the function wrote. `platform`: what SCF itself writes of every invocation. */
  readonly from: "function" | "platform";
  readonly text: string;
}

/** How a function was invoked, as its log lines tell. */
export interface InvokedAs {
  /** The alias that was called. @default - none */
  readonly alias?: string;
  /** How often it was invoked with the same event before. @default 0 */
  readonly retry?: number;
}

interface Running extends InvokedAs {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** How long it has taken, once it is over. Milliseconds. */
  durationMs: number;
  status: number;
}

/**
 * The log of one version: what the function wrote, and the platform's own lines around it (583/60336). Both are for the
 * operator of the local cloud and for the function's CLS topic.
 */
export class FunctionLog {
  readonly lines: LogLine[] = [];
  private readonly running = new Map<string, Running>();

  constructor(
    private readonly cloud: Cloud,
    private readonly fn: FunctionVersion,
  ) {}

  /** An invocation begins. */
  start(requestId: string, invokedAs: InvokedAs): void {
    this.running.set(requestId, {
      ...invokedAs,
      startedAt: this.cloud.clock.now(),
      durationMs: 0,
      status: RUNNING,
    });
    this.platform(requestId, `START RequestId:${requestId}`);
  }

  /** An instance was started for an invocation, which took so long. */
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
    this.platform(requestId, `Response RequestId:${requestId} RetMsg:${result}`);
  }

  /** Why the platform answers in the function's place. */
  error(requestId: string, result: object): void {
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
  }

  /** An invocation did not reach the function. SCF tells the caller; that it tells the topic is not documented. */
  refused(requestId: string, result: object): void {
    this.keep({ requestId, from: "platform", text: `ERROR RequestId:${requestId} Result:${JSON.stringify(result)}` });
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
  // A character that is cut apart is dropped.
  return whole.length <= bytes ? text : new TextDecoder().decode(whole.subarray(0, bytes), { stream: true });
}
