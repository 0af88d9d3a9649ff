import type { LogField } from "../endpoint-logs/log-fields";

/** What a line must have in one field. Texts are compared by words and without regard to case, as CLS does. */
export type FieldTest<Field extends string> =
  | { readonly field: Field; readonly is: string | number }
  | { readonly field: Field; readonly in: readonly string[] }
  | { readonly field: Field; readonly atLeast: number };

/** One figure of the lines found. */
export type Figure<Field extends string> =
  | "count"
  /** How many of the lines have at least this in a field. */
  | { readonly countIf: Field; readonly atLeast: number }
  /** A share of the lines, 0 to 1, has this or less in a field. */
  | { readonly percentile: number; readonly of: Field };

/** A search of a topic and the figures of what it finds. */
export interface LogQuery<Field extends string = string> {
  /** Every test must hold. */
  readonly where: readonly FieldTest<Field>[];
  /** The figures by the names that a trigger condition refers to, as in `$1.errors`. */
  readonly select: Readonly<Record<string, Figure<Field>>>;
}

const quoted = (text: string): string => `"${text}"`;

function testText(test: FieldTest<string>): string {
  if ("atLeast" in test) return `${test.field}:>=${test.atLeast}`;
  if ("in" in test) return `${test.field}:(${test.in.map(quoted).join(" OR ")})`;
  return `${test.field}:${typeof test.is === "number" ? test.is : quoted(test.is)}`;
}

function figureText(figure: Figure<string>): string {
  if (figure === "count") return "count(*)";
  if ("countIf" in figure) return `count_if(${figure.countIf} >= ${figure.atLeast})`;
  return `approx_percentile(${figure.of}, ${figure.percentile})`;
}

/** The statement in CLS's query language: `[search condition] | [SQL]` (614/37803). */
export function queryText({ where, select }: LogQuery): string {
  const columns = Object.entries(select).map(([name, figure]) => `${figureText(figure)} as ${name}`);
  return `${where.map(testText).join(" AND ")} | select ${columns.join(", ")}`;
}

/** A field that a query reads, and whether it compares the field as a number. */
export interface FieldUse {
  /** Key of the field. */
  readonly field: string;
  /** How its values are compared. */
  readonly type: "number" | "text";
}

const testUse = (test: FieldTest<string>): FieldUse => ({
  field: test.field,
  type: "atLeast" in test || ("is" in test && typeof test.is === "number") ? "number" : "text",
});

function figureUse(figure: Figure<string>): FieldUse[] {
  if (figure === "count") return [];
  return [{ field: "of" in figure ? figure.of : figure.countIf, type: "number" }];
}

/** Every field that a query reads, in the order of the statement. */
export function fieldUses({ where, select }: LogQuery): FieldUse[] {
  return [...where.map(testUse), ...Object.values(select).flatMap(figureUse)];
}

/** How CLS compares the values of a field. */
export const comparedAs = ({ type }: LogField): FieldUse["type"] => (type === "text" ? "text" : "number");
