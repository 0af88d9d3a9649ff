import type { Service } from "../../core/action";
import { getAccountSummary, getUserAppId, listAccessKeys, listGroups } from "./actions/account";
import {
  deleteRolePermissionsBoundary,
  getRolePermissionBoundary,
  putRolePermissionsBoundary,
} from "./actions/permission-boundaries";
import { createPolicy, deletePolicy, getPolicy, listPolicies, updatePolicy } from "./actions/policies";
import { getPolicyVersion, listEntitiesForPolicy, listPolicyVersions } from "./actions/policy-use";
import { attachRolePolicy, detachRolePolicy, listAttachedRolePolicies } from "./actions/role-policies";
import { tagRole, untagRole } from "./actions/role-tags";
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
import {
  addUser,
  attachUserPolicy,
  deleteUser,
  describeSubAccounts,
  detachUserPolicy,
  getUser,
  listAttachedUserAllPolicies,
  listUsers,
} from "./actions/users";

/**
 * Cloud Access Management. Actions are authorised at operation level here. No action requires Region (598/33561,
 * 2026-05-19).
 */
export const cam: Service = {
  name: "cam",
  version: "2019-01-16",
  regionOptional: true,
  identifiers: ["PolicyId", "PolicyName", "RoleId", "RoleName", "AttachRoleId", "DetachRoleId", "Name", "TargetUin"],
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
    listEntitiesForPolicy,
    listPolicyVersions,
    getPolicyVersion,
    tagRole,
    untagRole,
    addUser,
    getUser,
    listUsers,
    deleteUser,
    attachUserPolicy,
    detachUserPolicy,
    listAttachedUserAllPolicies,
    describeSubAccounts,
    getUserAppId,
    getAccountSummary,
    listGroups,
    listAccessKeys,
  ],
};
