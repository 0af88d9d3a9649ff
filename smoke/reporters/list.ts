import { createColors } from "picocolors";
import type { CheckState } from "../../contract/endpoint/check-states";
import { systemClock } from "../../lib/clock";
import { printable } from "../../lib/printable";
import { wrapLines } from "../../lib/wrap-lines";
import { type CheckResult, isFailing, type SmokeReport } from "../run/result";
import { groupBy } from "./html/group-by";
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

/** From this many on, checks that were skipped for one reason share a line. */
const MANY = 3;

/** Every check, or one line for those that were skipped for one reason. */
function lines(colors: Colors, results: readonly CheckResult[]): string[] {
  const width = Math.max(0, ...results.map(({ title }) => title.length));
  const groups = groupBy(results, ({ id, state, reason }) => (state === "skipped" ? `skipped: ${reason}` : id));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length < MANY) return group.map((result) => line(colors, result, width));
    return line(colors, { ...first, title: `${group.length} checks` }, width);
  });
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

/**
 * For people: a table of the checks, why the ones that did not pass did not, and the totals. Progress on a terminal.
 */
export function listReporter({
  output,
  live,
  colors: coloured,
  width: columns = Infinity,
  clock = systemClock,
  quiet = false,
}: ReporterOptions): Reporter {
  const colors = createColors(coloured);
  let total = 0;
  let done = 0;
  let failed = 0;
  let began = 0;
  const clear = "\r\u001b[2K";
  return {
    start: (_target, checks) => {
      total = checks;
      began = clock.now();
    },
    result: (result) => {
      done += 1;
      if (!live) return undefined;
      if (isFailing(result)) {
        failed += 1;
        const why = printable(`${result.title}: ${result.reason ?? "no reason given"}`);
        const mark = paint(colors, result.state, MARKS[result.state]);
        output.err(`${clear}${wrapLines(`  ${mark} ${why}`, columns)}\n`);
      }
      const seconds = Math.floor((clock.now() - began) / 1_000);
      const progress = `  ${done}/${total}  ${failed} failed  ${seconds} s  ${printable(result.title)}`;
      output.err(`${clear}${progress.slice(0, columns - 1)}`);
      return undefined;
    },
    render: (report: SmokeReport) => {
      if (live) output.err(clear);
      const shown = quiet ? report.checks.filter(isFailing) : report.checks;
      if (quiet && shown.length === 0) return "";
      const text = [
        `token endpoint  ${report.target}${report.environment ? `  (${report.environment})` : ""}`,
        ...lines(colors, shown),
        ...(quiet ? [] : summary(report)),
        "",
      ];
      return wrapLines(text.join("\n"), columns);
    },
  };
}
