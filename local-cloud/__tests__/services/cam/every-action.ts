import type { EveryAction } from "../../helpers/every-action";
import * as cam from "./fixtures";

const TAGS = [{ Key: "stage", Value: "dev" }];

/** Calls every action of the service with success. */
export const everyAction: EveryAction = async (perform) => {
  const RoleId = String((await perform(cam.createRole({ Tags: TAGS })))["RoleId"]);
  const PolicyId = Number((await perform(cam.createPolicy({ Tags: TAGS })))["PolicyId"]);
  await perform(cam.attachRolePolicy(RoleId, PolicyId));
  await perform(cam.describeRoleList());
  await perform(cam.getRole({ RoleId }));
  await perform(cam.getPolicy(PolicyId));
  await perform(cam.listPolicies("execution"));
  await perform(cam.listAttachedRolePolicies(RoleId));
  await perform(cam.putRoleBoundary(RoleId, PolicyId));
  await perform(cam.getRoleBoundary(RoleId));
  await perform(cam.deleteRoleBoundary(RoleId));
  await perform(cam.updateRoleDescription(RoleId, "changed"));
  await perform(cam.updateAssumeRolePolicy(RoleId, cam.OTHER_TRUST));
  await perform(cam.updateRoleConsoleLogin(Number(RoleId), 0));
  await perform(cam.updateRoleSessionDuration(Number(RoleId), 3_600));
  await perform(cam.updatePolicy(PolicyId, { PolicyDocument: cam.OTHER_PERMISSION }));
  await perform(cam.updatePolicyByName("execution", { Description: "changed" }));
  await perform(cam.GET_USER_APP_ID);
  const uin = Number((await perform(cam.addUser("developer")))["Uin"]);
  await perform(cam.getUser("developer"));
  await perform(cam.LIST_USERS);
  await perform(cam.describeSubAccounts(uin));
  await perform(cam.attachUserPolicy(uin, PolicyId));
  await perform(cam.listUserPolicies(uin));
  await perform(cam.listEntities(PolicyId));
  await perform(cam.listPolicyVersions(PolicyId));
  await perform(cam.getPolicyVersion(PolicyId));
  await perform(cam.detachUserPolicy(uin, PolicyId));
  await perform(cam.deleteUser("developer"));
  await perform(cam.tagRole("execution", TAGS));
  await perform(cam.untagRole("execution", "stage"));
  await perform(cam.LIST_GROUPS);
  await perform(cam.listAccessKeys());
  await perform(cam.GET_ACCOUNT_SUMMARY);
  await perform(cam.detachRolePolicy(RoleId, PolicyId));
  await perform(cam.deletePolicy(PolicyId));
  await perform(cam.deleteRole(RoleId));
};
