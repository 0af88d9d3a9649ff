import { ACCOUNT } from "../../../core/account";
import { type Action, requestSchema } from "../../../core/action";

/** The account of the caller. */
export const getUserAppId: Action = {
  name: "GetUserAppId",
  request: () => requestSchema({}),
  answers: ["Uin", "OwnerUin", "AppId"],
  differs: "There are no sub-accounts: whoever calls, a role included, is answered as the account itself.",
  perform: () => ({ Uin: ACCOUNT.uin, OwnerUin: ACCOUNT.uin, AppId: Number(ACCOUNT.appId) }),
};

/** The sub-accounts with the given uins. */
export const describeSubAccounts: Action = {
  name: "DescribeSubAccounts",
  request: () =>
    requestSchema({ FilterSubAccountUin: { type: "array", items: { type: "integer" } } }, ["FilterSubAccountUin"]),
  answers: ["SubAccounts[]"],
  differs: "There are no sub-accounts, so the list is always empty.",
  perform: () => ({ SubAccounts: [] }),
};
