import type { Service } from "../../core/action";
import { describeSubAccounts, getUserAppId } from "./actions/account";
import {
  deleteRolePermissionsBoundary,
  getRolePermissionBoundary,
  putRolePermissionsBoundary,
} from "./actions/permission-boundaries";
import { createPolicy, deletePolicy, getPolicy, listPolicies, updatePolicy } from "./actions/policies";
import { attachRolePolicy, detachRolePolicy, listAttachedRolePolicies } from "./actions/role-policies";
import {
  createRole,
  deleteRole,
  describeRoleList,
  getRole,
  updateAssumeRolePolicy,
  updateRoleConsoleLogin,
  updateRoleDescription,
  updateRoleSessionDuration,
} from "./actions/roles";

/**
 * Cloud Access Management. Actions are authorised at operation level here. No action requires Region (598/33561,
 * 2026-05-19).
 */
export const cam: Service = {
  name: "cam",
  version: "2019-01-16",
  regionOptional: true,
  identifiers: ["PolicyId", "PolicyName", "RoleId", "RoleName", "AttachRoleId", "DetachRoleId"],
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
