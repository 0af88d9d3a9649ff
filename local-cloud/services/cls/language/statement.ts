import { type AnalysisColumn, parseAnalysis } from "./analysis";
import { parseSearchCondition, type SearchTerm } from "./search-condition";

/** `[search condition] | [SQL]`. */
export interface LogStatement {
  readonly terms: readonly SearchTerm[];
  /** Undefined when lines are searched and not analysed. */
  readonly columns: readonly AnalysisColumn[] | undefined;
}

/** @throws ApiError FailedOperation.SyntaxError */
export function parseStatement(text: string): LogStatement {
  const bar = text.indexOf("|");
  if (bar < 0) return { terms: parseSearchCondition(text), columns: undefined };
  return { terms: parseSearchCondition(text.slice(0, bar)), columns: parseAnalysis(text.slice(bar + 1)) };
}
