import { createColors } from "picocolors";
import { MARKS } from "../../smoke/reporters/marks";
import type { FindingState } from "./check";
import type { DoctorReport, DoctorResult } from "./report";

export type Colors = ReturnType<typeof createColors>;

function mark(colors: Colors, state: FindingState): string {
  switch (state) {
    case "pass":
      return colors.green(MARKS[state]);
    case "fail":
      return colors.red(MARKS[state]);
    case "unknown":
      return colors.magenta(MARKS.inconclusive);
  }
}

/** One check with its finding and fix. @param width of the titles */
export function renderResult(colors: Colors, { state, title, found, fix }: DoctorResult, width: number): string {
  const head = `  ${mark(colors, state)} `;
  const rest = fix === undefined ? [] : [`      fix: ${fix}`];
  return state === "pass"
    ? [`${head}${title.padEnd(width)}  ${colors.dim(found)}`, ...rest].join("\n")
    : [`${head}${title}`, `      ${state}: ${found}`, ...rest].join("\n");
}

/** The report for people: each check with what was found, and what fixes it. */
export function renderReport({ environment, target, checks, summary }: DoctorReport, coloured: boolean): string {
  const colors = createColors(coloured);
  const width = Math.max(...checks.map(({ title }) => title.length));
  return [
    `doctor  ${environment}  (${target})`,
    ...checks.map((result) => renderResult(colors, result, width)),
    "",
    `${summary.pass} passed, ${summary.fail} failed, ${summary.unknown} unknown; nothing was changed`,
    "",
  ].join("\n");
}
