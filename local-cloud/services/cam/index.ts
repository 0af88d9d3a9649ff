import type { Service } from "../action";
import { attachRolePolicy } from "./attach-role-policy";
import { createPolicy } from "./create-policy";
import { createRole } from "./create-role";
import { deletePolicy } from "./delete-policy";
import { deleteRole } from "./delete-role";
import { deleteRolePermissionsBoundary } from "./delete-role-permissions-boundary";
import { describeRoleList } from "./describe-role-list";
import { describeSubAccounts } from "./describe-sub-accounts";
import { detachRolePolicy } from "./detach-role-policy";
import { getPolicy } from "./get-policy";
import { getRole } from "./get-role";
import { getRolePermissionBoundary } from "./get-role-permission-boundary";
import { getUserAppId } from "./get-user-app-id";
import { listAttachedRolePolicies } from "./list-attached-role-policies";
import { listPolicies } from "./list-policies";
import { putRolePermissionsBoundary } from "./put-role-permissions-boundary";
import { updateAssumeRolePolicy } from "./update-assume-role-policy";
import { updatePolicy } from "./update-policy";
import { updateRoleConsoleLogin } from "./update-role-console-login";
import { updateRoleDescription } from "./update-role-description";
import { updateRoleSessionDuration } from "./update-role-session-duration";

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
