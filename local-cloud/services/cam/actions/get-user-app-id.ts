import { ACCOUNT } from "../../../core/account";
import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";

/** The account of the caller. */
export const getUserAppId: Action = {
  name: "GetUserAppId",
  request: () => requestSchema({}),
  answers: ["Uin", "OwnerUin", "AppId"],
  differs: "There are no sub-accounts: whoever calls, a role included, is answered as the account itself.",
  perform: () => ({ Uin: ACCOUNT.uin, OwnerUin: ACCOUNT.uin, AppId: Number(ACCOUNT.appId) }),
};
