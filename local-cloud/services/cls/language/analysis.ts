import { syntaxError } from "./search-condition";

/** The value of a field, undefined where a line has none. */
export type FieldValues = readonly (number | undefined)[];

/** One column of an analysis. */
export interface AnalysisColumn {
  readonly name: string;
  readonly type: "bigint" | "double";
  /** Read as a number; undefined when the column only counts. */
  readonly field: string | undefined;
  /** @returns null when there is nothing to compute it from */
  compute(lines: number, values: FieldValues): number | null;
}

const COLUMN = /^(.+?)\s+as\s+([A-Za-z]\w*)$/is;
const COUNT = /^count\(\s*\*\s*\)$/i;
const COUNT_IF = /^count_if\(\s*(\w+)\s*>=\s*(\d+(?:\.\d+)?)\s*\)$/i;
const PERCENTILE = /^approx_percentile\(\s*(\w+)\s*,\s*(0?\.\d+|[01])\s*\)$/i;

/**
 * The SQL of a statement, of which these are offered: `count(*)`, `count_if(key >= 1)` and
 * `approx_percentile(key, 0.95)`, each with a name.
 * @throws ApiError FailedOperation.SyntaxError naming what is not offered
 */
export function parseAnalysis(sql: string): AnalysisColumn[] {
  const [, list] = /^\s*select\s+(.+?)\s*$/is.exec(sql) ?? [];
  if (list === undefined) throw syntaxError("The analysis does not begin with select.");
  return list.split(/,(?![^()]*\))/).map((item) => parseColumn(item.trim()));
}

function parseColumn(item: string): AnalysisColumn {
  const [, expression = "", name] = COLUMN.exec(item) ?? [];
  if (name === undefined)
    throw syntaxError(`${item} is not offered here, only figures with a name: count(*) as total.`);
  if (COUNT.test(expression)) {
    return { name, type: "bigint", field: undefined, compute: (lines) => lines };
  }
  const [, counted, bound] = COUNT_IF.exec(expression) ?? [];
  if (counted !== undefined) {
    const isCounted = (value: number | undefined) => value !== undefined && value >= Number(bound);
    return { name, type: "bigint", field: counted, compute: (_lines, values) => values.filter(isCounted).length };
  }
  const [, measured, share] = PERCENTILE.exec(expression) ?? [];
  if (measured !== undefined) {
    return { name, type: "double", field: measured, compute: (_lines, values) => percentile(values, Number(share)) };
  }
  throw syntaxError(
    `${expression} is not offered here, only count(*), count_if(key >= 1) and approx_percentile(key, 0.95).`,
  );
}

/** By the nearest rank, which needs no approximation. */
function percentile(values: FieldValues, share: number): number | null {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
