import { revokeKey } from "../../keys/commands";
import { clientKeyId } from "../../keys/key-format";
import { localKeyStore } from "../../operations/local/local-run";
import type { FaultyCloud } from "./faulty-cloud";

const theOnly = <T>(values: Iterable<T | undefined>, what: string): T => {
  const [value, ...others] = values;
  if (value === undefined || others.length > 0) throw new Error(`the stack has not exactly one ${what}`);
  return value;
};

/** Takes the statement with an action out of the policy of the function's role. */
export const removeStatement =
  (action: string) =>
  ({ stack }: FaultyCloud): void => {
    const policy = theOnly(stack.deployment.localCloud.cloud.cam.policies.values(), "policy");
    const document = JSON.parse(policy.document) as { readonly statement: readonly { readonly action: string[] }[] };
    const statement = document.statement.filter((candidate) => !candidate.action.includes(action));
    if (statement.length === document.statement.length) throw new Error(`the role has no statement for ${action}`);
    policy.document = JSON.stringify({ ...document, statement });
  };

/** Ends the sessions of the function's role, while SCF hands out the credentials of one. */
export function endFunctionSessions({ stack }: FaultyCloud): void {
  const { cloud } = stack.deployment.localCloud;
  const fn = theOnly(cloud.scf.functions.values(), "function");
  cloud.identity.endSessions(theOnly([cloud.cam.roleByName(fn.role ?? "")], "role").roleId);
}

/** Revokes every client key. */
export async function revokeKeys({ stack, key }: FaultyCloud): Promise<void> {
  const id = clientKeyId(key);
  await revokeKey(localKeyStore(stack), id);
}

/** Deletes the function URL. */
export async function removeUrl({ stack }: FaultyCloud): Promise<void> {
  const { cloud, scf } = stack.deployment.localCloud;
  await scf.deleteTrigger(theOnly(cloud.scf.triggers, "trigger"));
}
