import type { Cloud } from "../cloud";
import type { FunctionVersion } from "../state/function";

/** The oldest lines are dropped beyond this. */
const MAX_LINES = 1_000;

export interface LogLine {
  /** The invocation under way, undefined between two invocations. */
  readonly requestId: string | undefined;
  /** `platform` says why the platform answered in the function's place. */
  readonly from: "function" | "platform";
  readonly text: string;
}

/** What a function wrote, for the operator of the local cloud; its lines also go to the function's CLS topic. */
export class FunctionLog {
  readonly lines: LogLine[] = [];

  constructor(
    private readonly cloud: Cloud,
    private readonly fn: FunctionVersion,
  ) {}

  add(line: LogLine): void {
    this.lines.push(line);
    if (this.lines.length > MAX_LINES) this.lines.shift();
    if (line.from === "function" && this.fn.clsTopicId !== undefined) {
      this.cloud.cls.deliver(this.fn.clsTopicId, line.text);
    }
  }
}
