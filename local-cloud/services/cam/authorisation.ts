import { decide, judge, matchesAction, type Operation } from "../../../policies/evaluate";
import { parsePolicy } from "../../../policies/parse-policy";
import type { Caller } from "../../core/identity";
import type { CamState } from "./state/cam-state";

/** Documents that must allow together, each with what people call it. */
interface Layer {
  readonly name: string;
  readonly documents: readonly { readonly name: string; readonly document: string }[];
}

/**
 * Why CAM does not allow a caller to do something, a clause; undefined when it does: the account itself may do
 * everything, a role what its policies, its permission boundary and its session policy allow together, a federated user
 * what its policy allows.
 */
export function findRefusal(cam: CamState, caller: Caller, operation: Operation): string | undefined {
  for (const { name, documents } of layers(cam, caller)) {
    const verdict = judge(
      documents.map(({ document }) => document),
      operation,
    );
    if (verdict.state === "missing") return `no statement of ${name} allows it`;
    if (verdict.state === "denied") {
      return `statement ${verdict.statement} of ${documents[verdict.document]?.name} denies it`;
    }
  }
  return undefined;
}

/** What must allow a caller's operation, one layer after the other. */
function layers(cam: CamState, caller: Caller): Layer[] {
  if (caller.kind === "root") return [];
  const session = caller.policy === undefined ? [] : [layer("its session policy", caller.policy)];
  if (caller.kind === "federated") return session;
  const documents = cam
    .attachedTo(caller.roleId)
    .map(({ policy: { name, document } }) => ({ name: `the policy ${name}`, document }));
  const boundary = cam.boundaryFor(caller.roleId);
  return [
    { name: "its policies", documents },
    ...(boundary ? [layer(`its permission boundary ${boundary.name}`, boundary.document)] : []),
    ...session,
  ];
}

const layer = (name: string, document: string): Layer => ({ name, documents: [{ name, document }] });

/**
 * The party that asks to act as a role: a product of the vendor such as `scf.qcloud.com`, or a caller of an account.
 */
type Principal = { readonly service: string } | { readonly uin: string; readonly caller: Caller };

/**
 * Whether a role's trust policy lets a principal assume the role. As in permissions, a deny wins and a statement with
 * a condition never allows, except one that asks only for the external id.
 *
 * @param document the role's trust policy, JSON
 * @param externalId what the caller gave. @default - nothing
 * @throws PolicyError when the document is malformed
 */
export function trusts(document: string, principal: Principal, externalId?: string): boolean {
  const [kind, names] =
    "service" in principal ? (["service", [principal.service]] as const) : ["qcs", qcsNames(principal)];
  const matching = parsePolicy(document, "trust").filter(
    ({ actions, principals }) =>
      actions.some((pattern) => matchesAction(pattern, "sts:AssumeRole")) &&
      principals[kind]?.some((name) => names.includes(name)),
  );
  const settled = matching.flatMap((statement) => {
    if (!statement.externalIds) return [statement];
    return statement.externalIds.some((id) => id === externalId) ? [{ ...statement, conditional: false }] : [];
  });
  return decide(settled);
}

/** Whether a role is one of the vendor's products: a service role. */
export const trustsService = (document: string): boolean =>
  parsePolicy(document, "trust").some(({ effect, principals }) => effect === "allow" && "service" in principals);

/** A trusted account stands for every identity in it; `root` and the account's own uin are two spellings of it. */
function qcsNames({ uin, caller }: { readonly uin: string; readonly caller: Caller }): string[] {
  const account = `qcs::cam::uin/${uin}`;
  const names = [`${account}:root`, `${account}:uin/${uin}`];
  return caller.kind === "role" ? [...names, `${account}:roleName/${caller.roleName}`] : names;
}
