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
  await perform(cam.describeSubAccounts(100000000001));
  await perform(cam.detachRolePolicy(RoleId, PolicyId));
  await perform(cam.deletePolicy(PolicyId));
  await perform(cam.deleteRole(RoleId));
};
