import type { Clock } from "../../lib/clock";
import type { Output } from "../../lib/output";
import type { CheckResult, SmokeReport } from "../run/result";

/** How a report is sent to a collector. */
export interface PushRequest {
  readonly url: string;
  readonly method: "POST" | "PUT";
  /** Content type of the reporter's text. */
  readonly contentType: string;
}

/** Shows a run while it is running and after it has ended. */
export interface Reporter {
  /** Before the first check. */
  start?(target: string, checks: number): void;
  /**
   * After each check, in the order in which they end. Returns what can be written at once, which `render` then leaves
   * out.
   */
  result?(result: CheckResult): string | undefined;
  /** The report as text that ends with a line break. */
  render(report: SmokeReport): string;
  /** How the text is sent to an http or https address. @default - the reporter writes to stdout and to files only */
  request?(address: URL, report: SmokeReport): PushRequest;
}

export interface ReporterOptions {
  /** Where progress is shown. */
  readonly output: Output;
  /** Whether progress may be drawn: what it is drawn on is a terminal. */
  readonly live: boolean;
  /** Whether the report may be coloured. */
  readonly colors: boolean;
  /** Columns of the terminal that the report is shown on. @default - lines of any length */
  readonly width?: number;
  /** Says how long the run takes. @default systemClock */
  readonly clock?: Pick<Clock, "now">;
  /** Whether nothing but what failed may be shown. @default false */
  readonly quiet?: boolean;
  /** Reports of earlier runs, in any order; those of another environment are left out. @default - none */
  readonly history?: readonly SmokeReport[];
}
