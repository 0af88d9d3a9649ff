import { parsePolicy, SEGMENTS, type Statement } from "./policy-document";
import { matchesWildcard } from "./wildcard";

/** One operation on one resource, as CAM sees a request. */
export interface Operation {
  /** `service:Action`, for example `ssm:GetSecretValue`. */
  readonly action: string;
  /** The six segments of the resource, or `*` for an operation that CAM authorises at operation level only. */
  readonly resource: string;
}

/**
 * Whether policies of syntax 2.0 allow an operation: a statement must allow it and none may deny it; default is deny.
 *
 * Conditions are not evaluated: a statement with a condition never allows, and denies whenever its action and resource match.
 * So a policy that passes here is never wider than the real one.
 *
 * @param documents JSON of every policy that applies
 * @throws ApiError InvalidParameter.* when a document is malformed
 */
export function isAllowed(documents: readonly string[], operation: Operation): boolean {
  const statements = documents.flatMap((document) => parsePolicy(document, "permission"));
  return decide(statements.filter((statement) => covers(statement, operation)));
}

/** The outcome of the statements that match: a deny wins, a statement with a condition never allows, the default is deny. */
export function decide(matching: readonly Statement[]): boolean {
  return (
    matching.some(({ effect, conditional }) => effect === "allow" && !conditional) &&
    !matching.some(({ effect }) => effect === "deny")
  );
}

function covers(statement: Statement, operation: Operation): boolean {
  return (
    statement.actions.some((pattern) => matchesAction(pattern, operation.action)) &&
    statement.resources.some((pattern) => matchesResource(pattern, operation.resource))
  );
}

/** `faceid:ApplySdkVerificationToken`, `name/faceid:ApplySdkVerificationToken`, or either with wildcards. */
export function matchesAction(pattern: string, action: string): boolean {
  return matchesWildcard(pattern.replace(/^name\//, ""), action);
}

/**
 * An operation-level action matches only the resource `*` (598/10606). In six segments an empty service or region
 * stands for all, an empty account for the policy's own, which is the only account here; the project is ignored.
 */
function matchesResource(pattern: string, resource: string): boolean {
  if (pattern === "*") return true;
  const wanted = segments(pattern);
  return segments(resource).every((actual, index) => {
    const expected = wanted[index] ?? "";
    return index === 1 || (expected === "" && index < SEGMENTS - 1) || matchesWildcard(expected, actual);
  });
}

/** The last segment may hold colons of its own. */
function segments(resource: string): string[] {
  const parts = resource.split(":");
  return [...parts.slice(0, SEGMENTS - 1), parts.slice(SEGMENTS - 1).join(":")];
}
