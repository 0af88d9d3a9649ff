import { ACCOUNT } from "../../account";
import type { Action } from "../action";
import { requestSchema } from "../request-schema";

/** Who the caller is. There are no sub-accounts here: whoever calls, a role included, is answered as the account itself. */
export const getUserAppId: Action = {
  name: "GetUserAppId",
  request: () => requestSchema({}),
  perform: () => ({ Uin: ACCOUNT.uin, OwnerUin: ACCOUNT.uin, AppId: Number(ACCOUNT.appId) }),
};
