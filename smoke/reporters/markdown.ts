import { CHECK_STATES } from "../../contract/endpoint/check-states";
import { printable } from "../../lib/printable";
import { type CheckResult, isFailing, type SmokeReport } from "../run/result";
import { listDetails } from "./details";
import { MARKS } from "./marks";
import type { Reporter } from "./reporter";
import { targetName } from "./target-name";

/** The most checks that are listed; nobody reads more there. */
const MOST_DETAILS = 50;

/**
 * GitHub takes 1 MiB of a step summary. What does not pass may take most of it, the table the rest except for a margin.
 * Bytes.
 */
const ROOM = { details: 768 * 1024, table: 192 * 1024 } as const;

/** Text without markup in Markdown, in a table too. An address in it is a link. */
const withoutMarkup = (text: string): string =>
  printable(text.replace(/\s+/g, " "))
    .replace(/[\\`*_{}[\]()#+!|~>]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("@", "&#64;");

/** Text that is nothing but text: no foreign address in it becomes a link. */
const escaped = (text: string): string =>
  withoutMarkup(text)
    .replaceAll("://", "\\://")
    .replace(/\b(www)\./gi, "$1\\.");

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
    ...listDetails(result).map(
      ([name, value]) => `- ${name === "nextStep" ? "**next step**" : name}: ${escaped(value)}`,
    ),
    `- attempts: ${result.attempts.length}`,
    "",
  ].join("\n");

const row = ({ state, title, durationMs, reason = "" }: CheckResult): string =>
  `| ${MARKS[state]} ${state} | ${escaped(title)} | ${durationMs > 0 ? `${durationMs} ms` : ""} | ${escaped(reason)} |`;

/** The text of as many checks as there is room for. */
function fitting(checks: readonly CheckResult[], toText: (check: CheckResult) => string, room: number): string[] {
  let left = room;
  const texts: string[] = [];
  for (const check of checks.slice(0, MOST_DETAILS)) {
    const text = toText(check);
    left -= Buffer.byteLength(text) + 1;
    if (left < 0) break;
    texts.push(text);
  }
  return texts;
}

const andMore = (left: number): string[] => (left > 0 ? [`and ${left} more`, ""] : []);

const HEAD = ["| State | Check | Time | Reason |", "| --- | --- | ---: | --- |"];

/**
 * For a GitHub step summary: the verdict, what failed with its next step, then a table of the rest that did not simply
 * pass.
 */
export const markdownReporter = (): Reporter => ({
  render: (report) => {
    const { checks, summary, durationMs, interrupted, target, contract } = report;
    const failing = checks.filter(isFailing);
    const others = checks.filter((result) => result.state !== "pass" && !isFailing(result));
    const details = fitting(failing, detailed, ROOM.details);
    const rows = fitting(others, row, ROOM.table);
    return [
      heading(report),
      "",
      `${CHECK_STATES.map((state) => `${summary[state]} ${state}`).join(", ")} in ${(durationMs / 1_000).toFixed(1)} s${interrupted ? ", **interrupted**" : ""}`,
      "",
      `\`${report.runId}\` against ${withoutMarkup(target)}, contract ${contract}`,
      "",
      ...details,
      ...andMore(failing.length - details.length),
      ...(rows.length > 0 ? [...HEAD, ...rows, ""] : []),
      ...andMore(others.length - rows.length),
    ].join("\n");
  },
});
