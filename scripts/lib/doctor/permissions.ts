import { matchesAction } from "../../../policies/evaluate";
import { parsePolicy, type Statement } from "../../../policies/parse-policy";

/** How an action fares under policies: `missing` for certain, `granted` by them as far as they go, or neither is certain. */
export type Grant = "granted" | "missing" | "undecided";

/** Every action that a policy allows, each once. @throws PolicyError when the document is malformed */
export function allowedActions(document: string): string[] {
  const statements = parsePolicy(document, "permission").filter(({ effect }) => effect === "allow");
  return [...new Set(statements.flatMap(({ actions }) => actions.map((action) => action.replace(/^name\//, ""))))];
}

/**
 * What policies say of an action. Resources and conditions are not weighed: where one narrows a statement, the outcome is undecided. An
 * action on COS can also be allowed by the bucket's own policy, so it is never missing for certain.
 * @throws PolicyError when a document is malformed
 */
export function grantOf(action: string, documents: readonly string[]): Grant {
  const statements = documents.flatMap((document) => parsePolicy(document, "permission"));
  const about = statements.filter(({ actions }) => actions.some((pattern) => matchesAction(pattern, action)));
  const sweeping = ({ conditional, resources }: Statement): boolean => !conditional && resources.includes("*");
  const allows = about.filter(({ effect }) => effect === "allow");
  const denies = about.filter(({ effect }) => effect === "deny");
  if (denies.some(sweeping)) return "missing";
  if (allows.length === 0) return action.startsWith("cos:") ? "undecided" : "missing";
  return denies.length === 0 && allows.some(sweeping) ? "granted" : "undecided";
}
