import type { Service } from "../../core/action";
import { attachRolePolicy } from "./actions/attach-role-policy";
import { createPolicy } from "./actions/create-policy";
import { createRole } from "./actions/create-role";
import { deletePolicy } from "./actions/delete-policy";
import { deleteRole } from "./actions/delete-role";
import { deleteRolePermissionsBoundary } from "./actions/delete-role-permissions-boundary";
import { describeRoleList } from "./actions/describe-role-list";
import { describeSubAccounts } from "./actions/describe-sub-accounts";
import { detachRolePolicy } from "./actions/detach-role-policy";
import { getPolicy } from "./actions/get-policy";
import { getRole } from "./actions/get-role";
import { getRolePermissionBoundary } from "./actions/get-role-permission-boundary";
import { getUserAppId } from "./actions/get-user-app-id";
import { listAttachedRolePolicies } from "./actions/list-attached-role-policies";
import { listPolicies } from "./actions/list-policies";
import { putRolePermissionsBoundary } from "./actions/put-role-permissions-boundary";
import { updateAssumeRolePolicy } from "./actions/update-assume-role-policy";
import { updatePolicy } from "./actions/update-policy";
import { updateRoleConsoleLogin } from "./actions/update-role-console-login";
import { updateRoleDescription } from "./actions/update-role-description";
import { updateRoleSessionDuration } from "./actions/update-role-session-duration";

/** Cloud Access Management. Actions are authorised at operation level here. No action requires Region (598/33561, 2026-05-19). */
export const cam: Service = {
  name: "cam",
  version: "2019-01-16",
  regionOptional: true,
  actions: [
    createRole,
    describeRoleList,
    getRole,
    updateRoleDescription,
    updateAssumeRolePolicy,
    updateRoleConsoleLogin,
    updateRoleSessionDuration,
    deleteRole,
    createPolicy,
    getPolicy,
    listPolicies,
    updatePolicy,
    deletePolicy,
    attachRolePolicy,
    listAttachedRolePolicies,
    detachRolePolicy,
    putRolePermissionsBoundary,
    getRolePermissionBoundary,
    deleteRolePermissionsBoundary,
    getUserAppId,
    describeSubAccounts,
  ],
};
