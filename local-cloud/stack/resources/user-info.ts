import type { ResourceType } from "../resource-type";

/** The account itself: it is its own owner. */
export const userInfo: ResourceType = (_args, { cloud: { account } }) => ({
  id: `user-${account.uin}`,
  app_id: account.appId,
  uin: account.uin,
  owner_uin: account.uin,
  name: "root",
});
