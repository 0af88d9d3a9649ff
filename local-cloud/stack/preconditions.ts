import { UserError } from "../../lib/user-error";
import { evaluate, findReferences, type Scope } from "./expression";
import type { Declaration } from "./stack-file";

/**
 * Checks a declaration's preconditions, as far as they can be known.
 *
 * @param which `of files`: those that refer to no resource, known before anything is created; `of resources`: the
 *   others
 * @throws UserError with the message of the first that does not hold
 */
export function checkPreconditions(
  { preconditions, where }: Declaration,
  scope: Scope,
  which: "of files" | "of resources",
): void {
  for (const { condition, errorMessage } of preconditions) {
    const ofFiles = findReferences(condition, where).length === 0;
    if (ofFiles !== (which === "of files") || evaluate(condition, scope, where) === true) continue;
    throw new UserError(
      `A precondition of ${where} does not hold: ${String(evaluate(errorMessage, scope, where))}`,
      "Do as it says, which is mostly `npx ekyc synth`: Terraform refuses to plan such a stack, too.",
    );
  }
}
