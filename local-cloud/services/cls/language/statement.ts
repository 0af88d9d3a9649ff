import { type AnalysisColumn, parseAnalysis } from "./analysis";
import { parseSearchCondition, type SearchCondition } from "./search-condition";

/** `[search condition] | [SQL]`. */
export interface LogStatement {
  readonly condition: SearchCondition;
  /** Undefined when lines are searched and not analysed. */
  readonly columns: readonly AnalysisColumn[] | undefined;
}

/**
 * Whether a bar in a phrase ends the condition is not documented, so it does here: a search for one gets an
 * error and not the lines of another search.
 * @throws ApiError FailedOperation.SyntaxError
 */
export function parseStatement(text: string): LogStatement {
  const bar = text.indexOf("|");
  if (bar < 0) return { condition: parseSearchCondition(text), columns: undefined };
  return { condition: parseSearchCondition(text.slice(0, bar)), columns: parseAnalysis(text.slice(bar + 1)) };
}
