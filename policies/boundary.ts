import { camAction } from "../contract/vendor/cam-actions";
import { covers, type Matches, type Operation } from "./evaluate";
import { parsePolicy, type Statement } from "./parse-policy";
import { matchesWildcard, wildcardsOverlap } from "./wildcard";

/** What a boundary does to a permission; `undecided` when a condition or a value known only to Terraform decides. */
export type BoundaryVerdict =
  | { readonly state: "allowed" | "undecided" }
  /** @param statement number of the statement that denies, from 1; absent when none allows */
  | { readonly state: "denied"; readonly statement?: number };

/** Placeholder for a value that Terraform fills in: only a pattern with a `*` in its place matches it. */
const HOLE = "\u0000";

/**
 * A text with `${…}` in it, as cdktf writes a value that only Terraform knows. Expressions may hold braces of their
 * own, one deep.
 */
const withHoles = (text: string): string => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, HOLE);

/**
 * What a permission boundary leaves of a permission: a role can do only what its policies and its boundary both allow,
 * and a deny in either wins (598/39425). Certain as far as the text goes: a `*` in the permission and a value known
 * only to Terraform may turn out to be what the boundary allows, so only what the boundary refuses in any case is
 * denied.
 *
 * @param boundary JSON
 * @param permission an action and a resource as a policy gives them, wildcards and `${…}` included
 * @throws PolicyError when the boundary is malformed
 */
export function withinBoundary(boundary: string, permission: Operation): BoundaryVerdict {
  const statements = parsePolicy(boundary, "permission");
  const wanted = { action: permission.action, resource: withHoles(permission.resource) };
  const whole = (statement: Statement): boolean => covers(statement, wanted, matchesWildcard);
  const overlap: Matches = (pattern, text) => wildcardsOverlap(pattern, text.replaceAll(HOLE, "*"));
  // At operation level `*` is not any of several resources but the only one there is.
  const matches = camAction(permission.action)?.level === "operation" ? matchesWildcard : overlap;
  const part = (statement: Statement): boolean => covers(statement, wanted, matches);

  const denial = statements.findIndex((it) => it.effect === "deny" && !it.conditional && whole(it));
  if (denial >= 0) return { state: "denied", statement: denial + 1 };
  const allows = statements.filter(({ effect }) => effect === "allow");
  if (!allows.some(part)) return { state: "denied" };
  const certain = allows.some((it) => !it.conditional && whole(it));
  const denies = statements.some((it) => it.effect === "deny" && part(it));
  return { state: certain && !denies ? "allowed" : "undecided" };
}
