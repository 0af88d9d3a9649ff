import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { AuditEntry } from "../../local-cloud";
import { POLICY_NAMES, policyFile } from "../../policies/published";
import { neededPolicies, policyText } from "./published-policies";

/**
 * Compares the recorded calls with the published policies.
 * @returns a sentence for the user, and whether all is well
 */
export function checkPolicies(
  entries: readonly AuditEntry[],
  update: boolean,
): { readonly words: string; readonly stale: boolean } {
  const needed = neededPolicies(entries);
  const stale = POLICY_NAMES.filter((name) => {
    const file = policyFile(name);
    return !existsSync(file) || readFileSync(file, "utf8") !== policyText(needed[name]);
  });
  if (update) for (const name of stale) writeFileSync(policyFile(name), policyText(needed[name]));
  if (stale.length === 0 || update) {
    return { words: `${POLICY_NAMES.map(policyFile).join(", ")}: just what the run needed`, stale: false };
  }
  const files = stale.map(policyFile).join(", ");
  return { words: `not just what the run needed: ${files}; write it with --update-policy`, stale: true };
}
