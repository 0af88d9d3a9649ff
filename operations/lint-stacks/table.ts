import { createColors } from "picocolors";
import type { LintResult } from "../../rules/lint";
import { RULE_TEXTS } from "./rule-texts";
import type { LintReport } from "./run";

type Colors = ReturnType<typeof createColors>;

function lines(colors: Colors, { rule, file, line, address, message, suppression }: LintResult): string[] {
  const place = `${rule}  ${address}  ${colors.dim(`${file}:${line}`)}`;
  if (suppression) return [`  ${colors.dim("-")} ${place}`, `      suppressed: ${suppression.reason}`];
  const fix = RULE_TEXTS.find(({ id }) => id === rule)?.fix ?? "";
  return [`  ${colors.red("✖")} ${place}`, `      ${message}.`, `      fix: ${fix}`];
}

const plural = (count: number, what: string): string => `${count} ${count === 1 ? what : `${what}s`}`;

/** The report for people: the findings and suppressions of each stack. */
export function renderTable({ summary, stacks, results }: LintReport, coloured: boolean): string {
  const colors = createColors(coloured);
  const files = [...new Set([...stacks.map(({ file }) => file), ...results.map(({ file }) => file)])];
  const blocks = files.map((file) => {
    const own = results.filter((result) => result.file === file);
    const broken = own.filter(({ suppression }) => !suppression).length;
    const name = stacks.find((stack) => stack.file === file)?.name ?? file;
    const verdict = broken === 0 ? colors.green("✔") : colors.red("✖");
    return [`${verdict} ${name}`, ...own.flatMap((result) => lines(colors, result))].join("\n");
  });
  const total = `${plural(summary.stacks, "stack")} against ${plural(RULE_TEXTS.length, "rule")}: ${summary.broken} broken, ${summary.suppressed} suppressed`;
  return `${blocks.join("\n")}\n\n${total}\n`;
}
