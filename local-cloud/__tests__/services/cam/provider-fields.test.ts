import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";
import { describeProviderFields, type Fields } from "../../helpers/provider-fields";
import * as cam from "./fixtures";

/** The fields of CAM's responses that the Terraform provider 1.83.25 reads. */
const READ: Readonly<Record<string, Fields>> = {
  CreateRole: { RoleId: "string" },
  DescribeRoleList: {
    "List[].RoleId": "string",
    "List[].RoleName": "string",
    "List[].PolicyDocument": "string",
    "List[].SessionDuration": "number",
    "List[].AddTime": "string",
    "List[].UpdateTime": "string",
    "List[].Description": "string",
    "List[].RoleArn": "string",
    "List[].ConsoleLogin": "number",
  },
  CreatePolicy: { PolicyId: "number" },
  GetPolicy: {
    PolicyName: "string",
    PolicyDocument: "string",
    AddTime: "string",
    UpdateTime: "string",
    Type: "number",
    Description: "string",
    "Tags[].Key": "string",
    "Tags[].Value": "string",
  },
  ListAttachedRolePolicies: {
    "List[].PolicyId": "number",
    "List[].PolicyName": "string",
    "List[].AddTime": "string",
    "List[].CreateMode": "number",
    "List[].PolicyType": "string",
  },
  GetRolePermissionBoundary: { PolicyId: "number" },
  GetUserAppId: { AppId: "number", Uin: "string", OwnerUin: "string" },
};

let local: LocalCloud;
let requests: Readonly<Record<string, ApiCall>>;
beforeEach(async () => {
  local = await startLocalCloud();
  const role = await callApi(local, cam.createRole());
  const policy = await callApi(local, cam.createPolicy({ Tags: [{ Key: "stage", Value: "dev" }] }));
  const [roleId, policyId] = [String(role.response["RoleId"]), Number(policy.response["PolicyId"])];
  await callApi(local, cam.attachRolePolicy(roleId, policyId));
  await callApi(local, cam.putRoleBoundary(roleId, policyId));
  requests = {
    CreateRole: cam.createRole({ RoleName: "other" }),
    DescribeRoleList: cam.describeRoleList(),
    CreatePolicy: cam.createPolicy({ PolicyName: "other" }),
    GetPolicy: cam.getPolicy(policyId),
    ListAttachedRolePolicies: cam.listAttachedRolePolicies(roleId),
    GetRolePermissionBoundary: cam.getRoleBoundary(roleId),
    GetUserAppId: cam.GET_USER_APP_ID,
  };
});
afterEach(() => local.close());

describeProviderFields(READ, async (action) => (await callApi(local, requests[action] ?? { action })).response);

it("DescribeSubAccounts answers a list, as the provider takes its first item or none", async () => {
  const { response } = await callApi(local, cam.describeSubAccounts(100000000001));
  expect(response["SubAccounts"]).toEqual([]);
});
