/** What lines must be, to be found by a search of a CLS topic. */
export type LogCondition =
  /** The field holds one of these texts: the words of one, in their order, without regard to case. */
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly all: readonly LogCondition[] }
  | { readonly any: readonly LogCondition[] };

/** In double quotes these need a backslash; without it `*` is a wildcard (614/37803, 2025-11-19). */
const SPECIAL = /["*\\]/g;
/**
 * Ends the condition. Whether it does so in a phrase is not documented, and it separates words, as a space does, in
 * every index of this project.
 */
const BAR = /\|/g;

const phrase = (text: string): string => `"${text.replace(SPECIAL, "\\$&").replace(BAR, " ")}"`;

const joined = (conditions: readonly LogCondition[], operator: "AND" | "OR"): string =>
  conditions.map((one) => ("field" in one ? cql(one) : `(${cql(one)})`)).join(` ${operator} `);

/** The search condition in CQL (614/37803). No text can become more than a text in it. */
export function cql(condition: LogCondition): string {
  if ("all" in condition) return joined(condition.all, "AND") || "*";
  if ("any" in condition) return joined(condition.any, "OR");
  const [first = "", ...more] = condition.in.map(phrase);
  return `${condition.field}:${more.length === 0 ? first : `(${[first, ...more].join(" OR ")})`}`;
}
