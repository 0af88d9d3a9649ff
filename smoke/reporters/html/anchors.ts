import type { CheckResult } from "../../run/result";

/**
 * The place in the page of every check: by its id where that can be one, else by its number, so that links survive a
 * run.
 */
export function assignAnchors(checks: readonly CheckResult[]): ReadonlyMap<string, string> {
  return new Map(checks.map(({ id }, index) => [id, /^[\w:.-]+$/.test(id) ? `check-${id}` : `check.${index + 1}`]));
}
