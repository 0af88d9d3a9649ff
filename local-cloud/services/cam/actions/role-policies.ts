import { defined } from "../../../../lib/defined";
import { type Action, requestSchema } from "../../../core/action";
import { timestamp } from "../../../core/answer-fields";
import { type CamState, policyKind } from "../state/cam-state";
import { PAGE_PARAMETERS, type PageRequest, page } from "./page";
import { findPolicy, POLICY_PARAMETERS, type PolicyRequest } from "./policies";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./roles";

/** An action on a policy and a role, which it names by parameters of its own: `AttachRoleId`, `DetachRoleName`. */
const attachment = <Verb extends "Attach" | "Detach">(
  verb: Verb,
  differs: string,
  change: (cam: CamState, roleId: string, policyId: number) => void,
): Action<PolicyRequest & { readonly [Name in `${Verb}Role${"Id" | "Name"}`]?: string }> => ({
  name: `${verb}RolePolicy`,
  request: () =>
    requestSchema({
      ...POLICY_PARAMETERS,
      [`${verb}RoleId`]: ROLE_PARAMETERS.RoleId,
      [`${verb}RoleName`]: ROLE_PARAMETERS.RoleName,
    }),
  differs,
  perform(call) {
    const { [`${verb}RoleId` as const]: id, [`${verb}RoleName` as const]: name } = call.parameters;
    const role = findRole(call, {
      ...defined({ RoleId: id, RoleName: name }),
    });
    const policy = findPolicy(call, call.parameters, "InvalidParameter.PolicyIdNotExist");
    change(call.cloud.cam, role.roleId, policy.policyId);
    return {};
  },
});

/** Attaches a policy to a role. */
export const attachRolePolicy = attachment(
  "Attach",
  "It holds at once. Attaching again changes nothing (not documented).",
  (cam, roleId, policyId) => cam.attachRolePolicy(roleId, policyId),
);

/** Detaches a policy from a role (598/33558). */
export const detachRolePolicy = attachment(
  "Detach",
  "Detaching what is not attached changes nothing (not documented).",
  (cam, roleId, policyId) => cam.detachRolePolicy(roleId, policyId),
);

/**
 * The policies of a role by page, in the order in which they were attached. The provider takes RoleNotExist for "gone".
 */
export const listAttachedRolePolicies: Action<PageRequest & RoleRequest> = {
  name: "ListAttachedRolePolicies",
  request: () => requestSchema({ ...PAGE_PARAMETERS, ...ROLE_PARAMETERS }, ["Page", "Rp"]),
  answers: [
    "List[].PolicyId",
    "List[].PolicyName",
    "List[].AddTime",
    "List[].PolicyType",
    "List[].CreateMode",
    "List[].Deactived",
    "List[].DeactivedDetail[]",
    "List[].Description",
    "TotalNum",
  ],
  differs:
    "Filtering is not offered. A role that does not exist is answered with InvalidParameter.RoleNotExist (no code is documented).",
  perform(call) {
    const { roleId } = findRole(call, call.parameters);
    const attached = call.cloud.cam.attachedTo(roleId).map(({ policy, attachedAt }) => ({
      PolicyId: policy.policyId,
      PolicyName: policy.name,
      AddTime: timestamp(attachedAt),
      PolicyType: policyKind(policy).policyType,
      CreateMode: policyKind(policy).createMode,
      Deactived: 0,
      DeactivedDetail: [],
      Description: policy.description,
    }));
    return page(attached, call.parameters);
  },
};
