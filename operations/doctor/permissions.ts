import { covers, matchesAction, type Operation } from "../../policies/evaluate";
import { parsePolicy, type Statement } from "../../policies/parse-policy";

/** Whether policies allow an operation: certainly `missing`, `granted` as far as the text goes, or undecided. */
export type Grant = "granted" | "missing" | "undecided";

/** Every operation that a policy allows, each once. @throws PolicyError when the document is malformed */
export function allowedOperations(document: string): Operation[] {
  const operations = parsePolicy(document, "permission")
    .filter(({ effect }) => effect === "allow")
    .flatMap(({ actions, resources }) =>
      actions.flatMap((action) => resources.map((resource) => ({ action: action.replace(/^name\//, ""), resource }))),
    );
  return [...new Map(operations.map((one) => [`${one.action} ${one.resource}`, one])).values()];
}

/**
 * What policies say about an operation, whose resource may be a pattern. Conditions are not weighed: where one narrows
 * a statement, or the statement is about a part of the resources only, the outcome is undecided. An action on COS can
 * also be allowed by the bucket's own policy, so it is never missing for certain.
 * @throws PolicyError when a document is malformed
 */
export function findGrant(operation: Operation, documents: readonly string[]): Grant {
  const { action } = operation;
  const statements = documents.flatMap((document) => parsePolicy(document, "permission"));
  const about = statements.filter(({ actions }) => actions.some((pattern) => matchesAction(pattern, action)));
  const sweeping = (statement: Statement): boolean => !statement.conditional && covers(statement, operation);
  const allows = about.filter(({ effect }) => effect === "allow");
  const denies = about.filter(({ effect }) => effect === "deny");
  if (denies.some(sweeping)) return "missing";
  if (allows.length === 0) return action.startsWith("cos:") ? "undecided" : "missing";
  return denies.length === 0 && allows.some(sweeping) ? "granted" : "undecided";
}
