import { type CheckResult, isFailing, type SmokeReport } from "../result";
import { CHECK_STATES } from "../schema/vocabulary";
import { detailsOf } from "./details";
import { MARKS } from "./marks";
import type { Reporter } from "./reporter";
import { targetName } from "./target-name";

/** More would exceed the 1 MiB that GitHub takes of a step summary, and nobody reads them there. Checks. */
const MOST_DETAILS = 50;

/** Text that is nothing but text in Markdown, in a table too. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()#+!|~>]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("@", "&#64;");

const heading = (report: SmokeReport): string => {
  const verdict = report.exitCode === 0 ? "passed" : "did not pass";
  return `## ${report.exitCode === 0 ? MARKS.pass : MARKS.fail} Smoke checks of ${escaped(targetName(report))} ${verdict}`;
};

const detailed = (result: CheckResult): string =>
  [
    `### ${MARKS[result.state]} ${escaped(result.title)}`,
    "",
    ...(result.quarantine
      ? [`- quarantined until ${result.quarantine.until}: ${escaped(result.quarantine.reason)}`]
      : []),
    ...detailsOf(result).map(([name, value]) => `- ${name === "nextStep" ? "**next step**" : name}: ${escaped(value)}`),
    `- attempts: ${result.attempts.length}`,
    "",
  ].join("\n");

const row = ({ state, title, durationMs, reason = "" }: CheckResult): string =>
  `| ${MARKS[state]} ${state} | ${escaped(title)} | ${durationMs > 0 ? `${durationMs} ms` : ""} | ${escaped(reason)} |`;

function table(checks: readonly CheckResult[]): string[] {
  if (checks.length === 0) return [];
  return ["| State | Check | Time | Reason |", "| --- | --- | ---: | --- |", ...checks.map(row), ""];
}

const andMore = (left: number): string[] => (left > 0 ? [`and ${left} more`, ""] : []);

/** For a GitHub step summary: the verdict, what failed with its next step, then a table of the rest that did not simply pass. */
export const markdownReporter = (): Reporter => ({
  render: (report) => {
    const { checks, summary, durationMs, interrupted, target, contract } = report;
    const failing = checks.filter(isFailing);
    const others = checks.filter((result) => result.state !== "pass" && !isFailing(result));
    return [
      heading(report),
      "",
      `${CHECK_STATES.map((state) => `${summary[state]} ${state}`).join(", ")} in ${(durationMs / 1_000).toFixed(1)} s${interrupted ? ", **interrupted**" : ""}`,
      "",
      `\`${report.runId}\` against ${escaped(target)}, contract ${contract}`,
      "",
      ...failing.slice(0, MOST_DETAILS).map(detailed),
      ...andMore(failing.length - MOST_DETAILS),
      ...table(others.slice(0, MOST_DETAILS)),
      ...andMore(others.length - MOST_DETAILS),
    ].join("\n");
  },
});
