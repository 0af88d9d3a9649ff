import type { Output } from "../../lib/output";
import type { CheckResult, SmokeReport } from "../result";

/** What a run looks like while it goes on and when it has ended. */
export interface Reporter {
  /** Before the first check. */
  start?(target: string, checks: number): void;
  /** After each check, in the order in which they end. */
  result?(result: CheckResult): void;
  /** The report as text that ends with a line break. */
  render(report: SmokeReport): string;
}

export interface ReporterOptions {
  /** Where progress is shown. */
  readonly output: Output;
  /** Whether progress may be drawn: what it is drawn on is a terminal. */
  readonly live: boolean;
  /** Whether the report may be coloured. */
  readonly colors: boolean;
  /** Whether nothing but what failed may be shown. @default false */
  readonly quiet?: boolean;
}
