import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";
import type { AuditEntry } from "../../local-cloud";
import {
  changesIdentities,
  POLICY_NAMES,
  type PolicyName,
  type PublishedPolicy,
  policyFile,
  publishedPolicy,
} from "../../policies/published";
import { ACTORS, type Actor, actorName } from "./actors";
import { actionName } from "./calls";

/** The policy that a call belongs to; undefined when nobody with a published policy made it. */
function responsiblePolicy(entry: AuditEntry): PolicyName | undefined {
  const actor = (Object.keys(ACTORS) as Actor[]).find((one) => actorName(one) === entry.caller);
  if (actor === undefined) return undefined;
  if (actor !== "administrator") return actor;
  return changesIdentities(actionName(entry)) ? "identity" : "deployer";
}

/**
 * What each actor of a whole run needs to be allowed, from the calls that it made. What was refused was not needed.
 */
export function neededPolicies(entries: readonly AuditEntry[]): Record<PolicyName, PublishedPolicy> {
  const made = entries.filter(({ code }) => code === undefined);
  const actions = (name: PolicyName): string[] =>
    made.filter((entry) => responsiblePolicy(entry) === name).map(actionName);
  return Object.fromEntries(POLICY_NAMES.map((name) => [name, publishedPolicy(name, actions(name))])) as Record<
    PolicyName,
    PublishedPolicy
  >;
}

/** The text of a policy's file. */
export const policyText = (policy: PublishedPolicy): string => `${JSON.stringify(policy, null, 2)}\n`;

/** The published document of a policy, JSON. */
export const publishedDocument = (name: PolicyName): string =>
  readFileSync(join(PROJECT_ROOT, policyFile(name)), "utf8");
