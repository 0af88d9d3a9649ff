import type { ResourceType } from "../../../stack/resource-type";

/** The account itself: it is its own owner. The provider takes the name from the sub-account that deploys, and an account has none. */
export const userInfo: ResourceType = (_args, { cloud: { account } }) => ({
  id: `user-${account.uin}-${account.appId}`,
  app_id: account.appId,
  uin: account.uin,
  owner_uin: account.uin,
  name: "",
});
