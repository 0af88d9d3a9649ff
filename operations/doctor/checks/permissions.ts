import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { policyFile } from "../../../policies/published";
import { getPolicyDocument, listAttachedRolePolicies, listAttachedUserPolicies } from "../../../sdk/cam";
import type { CallerIdentity } from "../../../sdk/sts";
import { type DoctorCheck, fail, pass, unknown } from "../check";
import type { DoctorContext } from "../context";
import { allowedOperations, findGrant, type Grant } from "../permissions";

/**
 * The policy a deployer needs, made from the calls that a deployment makes, and the one that is also needed
 * to change roles and policies.
 */
const POLICY_FILE = policyFile("deployer");
const IDENTITY_FILE = policyFile("identity");
const SHOWS = "A deployment to an environment of its own shows it: npx cdktf deploy token-endpoint-dev";
const UNSEEN = "a permission boundary, a session policy or a policy of the organization cannot be seen from here";

/** The documents of every policy attached to the caller and to its groups. @throws UserError, TencentError */
async function attachedDocuments({ Arn, UserId }: CallerIdentity, { api, client }: DoctorContext): Promise<string[]> {
  const roleId = /:assumed-role\/([^/]+)/.exec(Arn)?.[1];
  const attached = await api.ask(() =>
    roleId === undefined ? listAttachedUserPolicies(client, Number(UserId)) : listAttachedRolePolicies(client, roleId),
  );
  const documents: string[] = [];
  for (const { PolicyId } of attached) {
    documents.push(await api.ask(() => getPolicyDocument(client, Number(PolicyId))));
  }
  return documents;
}

/**
 * Whether roles and policies can be changed, which only the first deployment, a changed permission and the end need.
 */
function identityWords(root: string, documents: readonly string[]): string {
  const file = join(root, IDENTITY_FILE);
  if (!existsSync(file)) return "";
  const needed = allowedOperations(readFileSync(file, "utf8"));
  const all = needed.every((operation) => findGrant(operation, documents) === "granted");
  return all
    ? `, and those of ${IDENTITY_FILE}`
    : `; not those of ${IDENTITY_FILE}, which a first deployment also needs`;
}

export const permissions: DoctorCheck = {
  id: "permissions",
  title: "The key may do what a deployment needs",
  examine: async (context) => {
    const identity = await context.identity();
    if (identity.UserId === identity.AccountId) return pass("it is the account's own key, which may do everything");
    const file = join(context.root, POLICY_FILE);
    if (!existsSync(file)) return unknown(`there is no ${POLICY_FILE} to compare with yet`, SHOWS);
    const needed = allowedOperations(readFileSync(file, "utf8"));
    const documents = await attachedDocuments(identity, context);
    const actions = (grant: Grant): string[] =>
      needed.filter((operation) => findGrant(operation, documents) === grant).map(({ action }) => action);
    const missing = actions("missing");
    if (missing.length > 0) {
      return fail(
        `${missing.length} of ${needed.length} actions are not allowed: ${missing.join(", ")}`,
        `Attach a policy with the content of ${POLICY_FILE} to ${identity.Arn}.`,
      );
    }
    const undecided = actions("undecided");
    if (undecided.length > 0) {
      return unknown(`allowed on some resources or under a condition only: ${undecided.join(", ")}`, SHOWS);
    }
    const { root } = context;
    return unknown(
      `its policies allow all ${needed.length} actions${identityWords(root, documents)}, but ${UNSEEN}`,
      SHOWS,
    );
  },
};
