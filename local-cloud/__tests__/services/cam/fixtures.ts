import type { ApiCall } from "../../helpers/api-client";

/** Requests to CAM with the parameters that the Terraform provider gives them. */
const trust = (service: string) =>
  JSON.stringify({
    version: "2.0",
    statement: [{ effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: [service] } }],
  });
export const TRUST = trust("scf.qcloud.com");
export const OTHER_TRUST = trust("cls.cloud.tencent.com");

const permission = (action: string) =>
  JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: [action], resource: ["*"] }] });
export const PERMISSION = permission("faceid:ApplySdkVerificationToken");
export const OTHER_PERMISSION = permission("faceid:GetSdkVerificationResult");

const cam = (action: string, parameters: object) => ({ service: "cam", action, parameters }) satisfies ApiCall;

export const createRole = (more: object = {}) =>
  cam("CreateRole", { RoleName: "execution", PolicyDocument: TRUST, Description: "runs the endpoint", ...more });
export const describeRoleList = (Page = 1, Rp = 200) => cam("DescribeRoleList", { Page, Rp });
export const getRole = (role: { RoleId: string } | { RoleName: string }) => cam("GetRole", role);
export const updateRoleDescription = (RoleId: string, Description: string) =>
  cam("UpdateRoleDescription", { RoleId, Description });
export const updateAssumeRolePolicy = (RoleId: string, PolicyDocument: string) =>
  cam("UpdateAssumeRolePolicy", { RoleId, PolicyDocument });
/** The two actions that take the role's id as a number. */
export const updateRoleConsoleLogin = (RoleId: number, ConsoleLogin: number) =>
  cam("UpdateRoleConsoleLogin", { RoleId, ConsoleLogin });
export const updateRoleSessionDuration = (RoleId: number, SessionDuration: number) =>
  cam("UpdateRoleSessionDuration", { RoleId, SessionDuration });
export const deleteRole = (RoleId: string) => cam("DeleteRole", { RoleId });

export const createPolicy = (more: object = {}) =>
  cam("CreatePolicy", { PolicyName: "execution", PolicyDocument: PERMISSION, Description: "may ask", ...more });
export const getPolicy = (PolicyId: number) => cam("GetPolicy", { PolicyId });
/** As `npx ekyc import` asks. */
export const listPolicies = (Keyword: string, more: object = {}) =>
  cam("ListPolicies", { Scope: "Local", Keyword, Rp: 200, Page: 1, ...more });
export const updatePolicy = (PolicyId: number, change: object) => cam("UpdatePolicy", { PolicyId, ...change });
export const updatePolicyByName = (PolicyName: string, change: object) =>
  cam("UpdatePolicy", { PolicyName, ...change });
export const deletePolicy = (...PolicyId: number[]) => cam("DeletePolicy", { PolicyId });

export const attachRolePolicy = (AttachRoleId: string, PolicyId: number) =>
  cam("AttachRolePolicy", { AttachRoleId, PolicyId });
export const listAttachedRolePolicies = (RoleId: string, Page = 1, Rp = 200) =>
  cam("ListAttachedRolePolicies", { RoleId, Page, Rp });
export const detachRolePolicy = (DetachRoleId: string, PolicyId: number) =>
  cam("DetachRolePolicy", { DetachRoleId, PolicyId });

export const putRoleBoundary = (RoleId: string, PolicyId: number) =>
  cam("PutRolePermissionsBoundary", { RoleId, PolicyId });
export const getRoleBoundary = (RoleId: string) => cam("GetRolePermissionBoundary", { RoleId });
export const deleteRoleBoundary = (RoleId: string) => cam("DeleteRolePermissionsBoundary", { RoleId });

export const GET_USER_APP_ID = cam("GetUserAppId", {});
export const describeSubAccounts = (uin: number) => cam("DescribeSubAccounts", { FilterSubAccountUin: [uin] });

export const addUser = (Name: string, more: object = {}) => cam("AddUser", { Name, Remark: "writes", ...more });
export const getUser = (Name: string) => cam("GetUser", { Name });
export const LIST_USERS = cam("ListUsers", {});
export const deleteUser = (Name: string) => cam("DeleteUser", { Name, Force: 1 });
export const attachUserPolicy = (AttachUin: number, PolicyId: number) =>
  cam("AttachUserPolicy", { AttachUin, PolicyId });
export const detachUserPolicy = (DetachUin: number, PolicyId: number) =>
  cam("DetachUserPolicy", { DetachUin, PolicyId });
export const listUserPolicies = (TargetUin: number, more: object = {}) =>
  cam("ListAttachedUserAllPolicies", { TargetUin, Rp: 20, Page: 1, AttachType: 0, ...more });
export const listEntities = (PolicyId: number, more: object = {}) =>
  cam("ListEntitiesForPolicy", { PolicyId, ...more });
export const listPolicyVersions = (PolicyId: number) => cam("ListPolicyVersions", { PolicyId });
export const getPolicyVersion = (PolicyId: number, VersionId = 1) => cam("GetPolicyVersion", { PolicyId, VersionId });
export const tagRole = (RoleName: string, Tags: object[]) => cam("TagRole", { RoleName, Tags });
export const untagRole = (RoleName: string, ...TagKeys: string[]) => cam("UntagRole", { RoleName, TagKeys });
export const LIST_GROUPS = cam("ListGroups", { Page: 1, Rp: 20 });
export const listAccessKeys = (more: object = {}) => cam("ListAccessKeys", more);
export const GET_ACCOUNT_SUMMARY = cam("GetAccountSummary", {});
