import { parsePolicy, SEGMENTS, type Statement } from "./parse-policy";
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
 * Conditions are not evaluated: a statement with a condition never allows, and denies whenever its action and resource
 * match. So a policy that passes here is never wider than the real one.
 *
 * @param documents JSON of every policy that applies
 * @param boundary JSON of the permission boundary, which must allow the operation too (598/39425).
 * @default - no boundary
 * @throws PolicyError when a document is malformed
 */
export function isAllowed(documents: readonly string[], operation: Operation, boundary?: string): boolean {
  const allowed = judge(documents, operation).state === "allowed";
  return allowed && (boundary === undefined || isAllowed([boundary], operation));
}

/** What policies decide about an operation: `missing` when no statement allows it. */
export type Decision =
  | { readonly state: "allowed" | "missing" }
  /** @param document index of the document that denies @param statement number in it, from 1 */
  | { readonly state: "denied"; readonly document: number; readonly statement: number };

/**
 * Like {@link isAllowed}, with what decides.
 *
 * @throws PolicyError when a document is malformed
 */
export function judge(documents: readonly string[], operation: Operation): Decision {
  const matching = documents.flatMap((text, document) =>
    parsePolicy(text, "permission").flatMap((statement, index) =>
      covers(statement, operation) ? [{ ...statement, document, statement: index + 1 }] : [],
    ),
  );
  const denial = matching.find(({ effect }) => effect === "deny");
  if (denial) return { state: "denied", document: denial.document, statement: denial.statement };
  return { state: decide(matching) ? "allowed" : "missing" };
}

/**
 * The outcome of the statements that match: a deny wins, a statement with a condition never allows, the default is
 * deny.
 */
export function decide(matching: readonly Statement[]): boolean {
  return (
    matching.some(({ effect, conditional }) => effect === "allow" && !conditional) &&
    !matching.some(({ effect }) => effect === "deny")
  );
}

/** Whether a text fits a pattern in which `*` stands for any text. */
export type Matches = (pattern: string, text: string) => boolean;

/** Whether a statement is about an operation, whatever its effect. */
export function covers(statement: Statement, operation: Operation, matches: Matches = matchesWildcard): boolean {
  return (
    statement.actions.some((pattern) => matchesAction(pattern, operation.action, matches)) &&
    statement.resources.some((pattern) => matchesResource(pattern, operation.resource, matches))
  );
}

/** `faceid:ApplySdkVerificationToken`, `name/faceid:ApplySdkVerificationToken`, or either with wildcards. */
export function matchesAction(pattern: string, action: string, matches: Matches = matchesWildcard): boolean {
  return matches(pattern.replace(/^name\//, ""), action.replace(/^name\//, ""));
}

/**
 * An operation-level action matches only the resource `*` (598/10606). In six segments an empty service or region
 * stands for all, an empty account for the policy's own, which is the only account here; the project is ignored.
 */
function matchesResource(pattern: string, resource: string, matches: Matches): boolean {
  if (pattern === "*") return true;
  const wanted = segments(pattern);
  return segments(resource).every((actual, index) => {
    const expected = wanted[index] ?? "";
    return index === 1 || (expected === "" && index < SEGMENTS - 1) || matches(expected, actual);
  });
}

/** The last segment may hold colons of its own. */
function segments(resource: string): string[] {
  const parts = resource.split(":");
  const last = parts.slice(SEGMENTS - 1).join(":");
  return [...parts.slice(0, SEGMENTS - 1), parts[2] === "cos" ? last.replace(OLD_OBJECT, "$2-$1/") : last];
}

/**
 * COS's older name of an object, `prefix//APPID/BUCKET/KEY` for `BUCKET-APPID/KEY`: GetFederationToken's own example
 * (1312/48195, 2026-04-24) and the vendor's qcloud-cos-sts 3.1.3 write it.
 */
const OLD_OBJECT = /^prefix\/\/(\d+)\/([^/]+)\//;
