import { createColors } from "picocolors";
import type { CheckResult, CheckState, SmokeReport } from "../result";
import type { Reporter, ReporterOptions } from "./reporter";

type Colors = ReturnType<typeof createColors>;

const MARKS: Readonly<Record<CheckState, string>> = {
  pass: "✔",
  degraded: "▲",
  fail: "✖",
  skipped: "○",
  inconclusive: "?",
};

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
  const head = `  ${paint(colors, result.state, MARKS[result.state])} ${result.title.padEnd(width)} ${time.padStart(8)}`;
  const details = [
    result.state === "pass" ? undefined : `${result.state}: ${result.reason ?? "no reason given"}`,
    result.expected === undefined ? undefined : `expected  ${result.expected}`,
    result.received === undefined ? undefined : `received  ${result.received}`,
    result.state === "fail" && result.upstreamRequestId ? `requestId ${result.upstreamRequestId}` : undefined,
  ];
  return [head.trimEnd(), ...details.flatMap((detail) => (detail === undefined ? [] : `      ${detail}`))].join("\n");
}

/** For people: a table of the checks, why the ones that did not pass did not, and the sum. Progress on a terminal. */
export function listReporter({ output, live, colors: coloured }: ReporterOptions): Reporter {
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
      if (live) output.err(`${clear}  ${done}/${total} ${result.title}`);
    },
    render: (report: SmokeReport) => {
      if (live) output.err(clear);
      const width = Math.max(...report.checks.map(({ title }) => title.length));
      const { pass, degraded, fail, skipped, inconclusive } = report.summary;
      const tokens = report.checks.filter(({ group }) => group === "token");
      const issued = tokens.filter(({ state }) => state === "pass" || state === "degraded").length;
      return [
        `token endpoint  ${report.target}${report.environment ? `  (${report.environment})` : ""}`,
        ...report.checks.map((result) => line(colors, result, width)),
        "",
        `${issued} of ${tokens.length} profiles issued a token`,
        `${pass} passed, ${degraded} degraded, ${fail} failed, ${skipped} skipped, ${inconclusive} inconclusive in ${(report.durationMs / 1_000).toFixed(1)} s`,
        "",
      ].join("\n");
    },
  };
}
