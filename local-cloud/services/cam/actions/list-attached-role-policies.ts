import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { timestamp } from "../../../core/timestamp";
import { CUSTOM_POLICY } from "../state/cam-state";
import { PAGE_PARAMETERS, type PageRequest, page } from "./page";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./role";

/** The policies of a role by page, in the order in which they were attached. The provider takes RoleNotExist for "gone". */
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
      PolicyType: CUSTOM_POLICY.policyType,
      CreateMode: CUSTOM_POLICY.createMode,
      Deactived: 0,
      DeactivedDetail: [],
      Description: policy.description,
    }));
    return page(attached, call.parameters);
  },
};
