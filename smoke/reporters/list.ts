import { createColors } from "picocolors";
import type { CheckState } from "../../contract/endpoint/checks";
import { printable } from "../../lib/printable";
import { wrapLines } from "../../lib/wrap-lines";
import { type CheckResult, isFailing, type SmokeReport } from "../run/result";
import { MARKS } from "./marks";
import type { Reporter, ReporterOptions } from "./reporter";

type Colors = ReturnType<typeof createColors>;

const paint = (colors: Colors, state: CheckState, text: string): string => {
  switch (state) {
    case "pass":
      return colors.green(text);
    case "degraded":
      return colors.yellow(text);
    case "fail":
      return colors.red(text);
    case "skipped":
      return colors.dim(text);
    case "inconclusive":
      return colors.magenta(text);
  }
};

function line(colors: Colors, result: CheckResult, width: number): string {
  const time = result.durationMs > 0 ? `${result.durationMs} ms` : "";
  const head = `  ${paint(colors, result.state, MARKS[result.state])} ${printable(result.title).padEnd(width)} ${time.padStart(8)}`;
  const failing = result.state === "fail" || result.state === "inconclusive";
  const why = `${result.state}: ${result.reason ?? "no reason given"}${result.owner ? ` (${result.owner})` : ""}`;
  const details = [
    result.state === "pass" ? undefined : why,
    result.quarantine && `quarantined until ${result.quarantine.until}: ${result.quarantine.reason}`,
    result.expected === undefined ? undefined : `expected  ${result.expected}`,
    result.received === undefined ? undefined : `received  ${result.received}`,
    failing && result.upstreamRequestId ? `requestId ${result.upstreamRequestId}` : undefined,
    result.attempts.length > 1 ? `attempts  ${result.attempts.length}` : undefined,
    result.nextStep === undefined ? undefined : `next step ${result.nextStep}`,
  ];
  return [
    head.trimEnd(),
    ...details.flatMap((detail) => (detail === undefined ? [] : `      ${printable(detail)}`)),
  ].join("\n");
}

function summary({ checks, summary: sum, durationMs, interrupted }: SmokeReport): string[] {
  const tokens = checks.filter(({ group }) => group === "token");
  const issued = tokens.filter(({ status }) => status === 201).length;
  const { pass, degraded, fail, skipped, inconclusive } = sum;
  return [
    "",
    `${issued} of ${tokens.length} profiles issued a token`,
    `${pass} passed, ${degraded} degraded, ${fail} failed, ${skipped} skipped, ${inconclusive} inconclusive in ${(durationMs / 1_000).toFixed(1)} s${interrupted ? ", interrupted" : ""}`,
  ];
}

/** For people: a table of the checks, why the ones that did not pass did not, and the sum. Progress on a terminal. */
export function listReporter({
  output,
  live,
  colors: coloured,
  width: columns = Infinity,
  quiet = false,
}: ReporterOptions): Reporter {
  const colors = createColors(coloured);
  let total = 0;
  let done = 0;
  const clear = "\r\u001b[2K";
  return {
    start: (_target, checks) => {
      total = checks;
    },
    result: (result) => {
      done += 1;
      if (live) output.err(`${clear}  ${done}/${total} ${printable(result.title)}`);
      return undefined;
    },
    render: (report: SmokeReport) => {
      if (live) output.err(clear);
      const shown = quiet ? report.checks.filter(isFailing) : report.checks;
      if (quiet && shown.length === 0) return "";
      const width = Math.max(0, ...shown.map(({ title }) => title.length));
      const lines = [
        `token endpoint  ${report.target}${report.environment ? `  (${report.environment})` : ""}`,
        ...shown.map((result) => line(colors, result, width)),
        ...(quiet ? [] : summary(report)),
        "",
      ];
      return wrapLines(lines.join("\n"), columns);
    },
  };
}
