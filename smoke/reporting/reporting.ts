import { appendFileSync } from "node:fs";
import { writeAtomically } from "../../lib/atomic-file";
import { type Clock, systemClock } from "../../lib/clock";
import { defined } from "../../lib/defined";
import type { Output } from "../../lib/output";
import { redact } from "../../lib/redact";
import { EXIT, UserError } from "../../lib/user-error";
import { REPORTERS, type ReporterName } from "../reporters";
import type { Reporter, ReporterOptions } from "../reporters/reporter";
import type { CheckResult, SmokeReport } from "../run/result";
import { push } from "./push";
import type { Destination, ReportDestination } from "./report-destination";

/** The time limit for a collector, all attempts together. Milliseconds. */
const PUSH_MS = 10_000;

/** The same after Ctrl-C, when a person waits for the prompt. Milliseconds. */
const INTERRUPTED_PUSH_MS = 400;

export interface ReportingOptions {
  readonly output: Output;
  /** Whether progress may be drawn on stderr. */
  readonly live: boolean;
  /** Whether stdout may be coloured. */
  readonly colors: boolean;
  /** Columns of the terminal that stdout is. @default - it is not a terminal */
  readonly width?: number;
  /** Whether nothing but what failed may be shown to people. */
  readonly quiet: boolean;
  /** Reports of earlier runs. @default - none */
  readonly history?: readonly SmokeReport[];
  /** @default systemClock */
  readonly clock?: Clock;
  /** @default Math.random */
  readonly random?: () => number;
}

interface Sink {
  readonly name: ReporterName;
  readonly reporter: Reporter;
  readonly destination: Destination;
}

/** The reporters of a run with the places they write to. */
export class Reporting {
  private readonly sinks: readonly Sink[];

  constructor(
    reports: readonly ReportDestination[],
    private readonly options: ReportingOptions,
  ) {
    const { output, live, colors, width, quiet, history = [], clock } = options;
    this.sinks = reports.map(({ name, destination }) => {
      const shown = destination.kind === "stdout";
      const reporterOptions: ReporterOptions = {
        output,
        live: live && shown,
        colors: colors && shown,
        quiet: quiet && shown,
        ...(shown ? defined({ width }) : {}),
        history,
        ...defined({ clock }),
      };
      return { name, reporter: REPORTERS[name](reporterOptions), destination };
    });
  }

  /** Before the first check. */
  start(target: string, checks: number): void {
    for (const { reporter } of this.sinks) reporter.start?.(target, checks);
  }

  /** After each check. What goes elsewhere than to stdout is written as a whole when the run has ended. */
  result(result: CheckResult): void {
    for (const { reporter, destination } of this.sinks) {
      const text = destination.kind === "stdout" ? reporter.result?.(result) : undefined;
      if (text !== undefined) this.options.output.out(text);
    }
  }

  /**
   * Writes every report: files first, then stdout, then what goes over the network. One that cannot be written does
   * not stop the others.
   * @returns what could not be written
   */
  async finish(report: SmokeReport): Promise<readonly UserError[]> {
    const order: Readonly<Record<Destination["kind"], number>> = { file: 0, stdout: 1, address: 2 };
    const sinks = this.sinks.toSorted((a, b) => order[a.destination.kind] - order[b.destination.kind]);
    const problems = await Promise.all(sinks.map((sink) => this.write(sink, report)));
    return problems.flatMap((problem) => problem ?? []);
  }

  private async write({ name, reporter, destination }: Sink, report: SmokeReport): Promise<UserError | undefined> {
    let text: string;
    try {
      text = reporter.render(report);
    } catch (error) {
      return new UserError(
        `The reporter ${name} failed on the report: ${redact(String(error))}.`,
        "This is a defect of the reporter: report it; every other report was written.",
        EXIT.failed,
      );
    }
    switch (destination.kind) {
      case "stdout":
        this.options.output.out(text);
        return undefined;
      case "file":
        try {
          if (destination.append) appendFileSync(destination.path, text);
          else writeAtomically(destination.path, text);
          return undefined;
        } catch (error) {
          const { code = "unknown error" } = error as NodeJS.ErrnoException;
          return new UserError(
            `${destination.path} could not be written (${code}).`,
            "Make room or name another file, and run the checks again.",
            EXIT.failed,
          );
        }
      case "address":
        return this.push(reporter, destination, text, report);
    }
  }

  private async push(
    reporter: Reporter,
    { address, headers }: Extract<Destination, { kind: "address" }>,
    text: string,
    report: SmokeReport,
  ): Promise<UserError | undefined> {
    const request = reporter.request?.(address, report);
    if (request === undefined) throw new Error(`a reporter was given ${address.origin} and cannot send`);
    const { clock = systemClock, random = Math.random } = this.options;
    const withinMs = report.interrupted ? INTERRUPTED_PUSH_MS : PUSH_MS;
    const failure = await push(text, request, { headers, withinMs, clock, random });
    if (failure === undefined) return undefined;
    return new UserError(
      `The report could not be sent to ${address.origin}: ${failure}.`,
      "See whether the collector is up and accepts what it is sent; every other report was written.",
      EXIT.failed,
    );
  }
}
