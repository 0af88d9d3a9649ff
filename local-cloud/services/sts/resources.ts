import type { ResourceType } from "../../stack/resource-type";

/** Terraform runs as the account itself (GetCallerIdentity, 1150/49452). */
const stsCallerIdentity: ResourceType = (_args, { cloud: { account } }) => ({
  id: account.uin,
  account_id: account.uin,
  arn: `qcs::cam::uin/${account.uin}:root`,
  principal_id: account.uin,
  user_id: account.uin,
  type: "RootAccount",
});

/** STS's data sources, by Terraform's type. */
export const STS_DATA_SOURCES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_sts_caller_identity: stsCallerIdentity,
};
