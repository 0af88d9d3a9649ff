import { decide, isAllowed, matchesAction, type Operation } from "../../../policies/evaluate";
import { parsePolicy } from "../../../policies/parse-policy";
import { ACCOUNT } from "../../core/account";
import type { Caller } from "../../core/identity";
import type { CamState } from "./state/cam-state";

/**
 * Whether a caller may do something: the account itself everything, a role what its policies and its permission
 * boundary allow.
 */
export function mayPerform(cam: CamState, caller: Caller, operation: Operation): boolean {
  if (caller.kind === "root") return true;
  return isAllowed(cam.documentsFor(caller.roleId), operation, cam.boundaryFor(caller.roleId)?.document);
}

/** Whoever asks to act as a role: a product of the vendor such as `scf.qcloud.com`, or a caller of STS. */
type Principal = { readonly service: string } | Caller;

/**
 * Whether a role's trust policy lets a principal assume the role. As in permissions, a deny wins and a statement with a
 * condition never allows.
 *
 * @param document the role's trust policy, JSON
 * @throws PolicyError when the document is malformed
 */
export function trusts(document: string, principal: Principal): boolean {
  const [kind, names] =
    "service" in principal ? (["service", [principal.service]] as const) : ["qcs", qcsNames(principal)];
  const matching = parsePolicy(document, "trust").filter(
    ({ actions, principals }) =>
      actions.some((pattern) => matchesAction(pattern, "sts:AssumeRole")) &&
      principals[kind]?.some((name) => names.includes(name)),
  );
  return decide(matching);
}

/** A trusted account stands for every identity in it; `root` and the account's own uin are two spellings of it. */
function qcsNames(caller: Caller): string[] {
  const account = `qcs::cam::uin/${ACCOUNT.uin}`;
  const names = [`${account}:root`, `${account}:uin/${ACCOUNT.uin}`];
  return caller.kind === "root" ? names : [...names, `${account}:roleName/${caller.roleName}`];
}
