import { type LocalCloud, startLocalCloud } from "../../..";
import { callApi } from "../../helpers/api-client";
import { describeProviderFields } from "../../helpers/provider-fields";
import { createRole } from "../cam/fixtures";
import { describeResourceTags, modifyResourceTags } from "./fixtures";

/** The fields of the tag service's responses that the Terraform provider 1.83.25 reads. */
const READ = {
  DescribeResourceTagsByResourceIds: {
    "Tags[].ResourceId": "string",
    "Tags[].TagKey": "string",
    "Tags[].TagValue": "string",
  },
} as const;

let local: LocalCloud;
let roleId: string;
beforeEach(async () => {
  local = await startLocalCloud();
  roleId = String((await callApi(local, createRole())).response["RoleId"]);
  await callApi(local, modifyResourceTags(`qcs::cam::uin/:role/${roleId}`, { stage: "dev" }));
});
afterEach(() => local.close());

const answer = async () => (await callApi(local, describeResourceTags("cam", "role", "", roleId))).response;

describeProviderFields(READ, answer);

it("DescribeResourceTagsByResourceIds answers the id as it was asked for, as the provider skips any other", async () => {
  expect(await answer()).toMatchObject({ Tags: [{ ResourceId: roleId }] });
});
