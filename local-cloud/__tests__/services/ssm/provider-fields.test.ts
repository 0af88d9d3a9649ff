import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";
import { describeProviderFields, type Fields } from "../../helpers/provider-fields";
import { createSecret, describeSecret } from "./fixtures";

/** The fields of SSM's responses that the Terraform provider 1.83.25 reads. */
const READ: Readonly<Record<string, Fields>> = {
  CreateSecret: { SecretName: "string" },
  DescribeSecret: {
    SecretName: "string",
    Description: "string",
    KmsKeyId: "string",
    SecretType: "number",
    AdditionalConfig: "string",
    CreateUin: "number",
    Status: "string",
    DeleteTime: "number",
    CreateTime: "number",
  },
};
const REQUESTS: Readonly<Record<string, ApiCall>> = {
  CreateSecret: createSecret("other"),
  DescribeSecret: describeSecret("keys"),
};

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud();
  await callApi(local, createSecret("keys"));
});
afterEach(() => local.close());

describeProviderFields(READ, async (action) => (await callApi(local, REQUESTS[action] ?? { action })).response);
