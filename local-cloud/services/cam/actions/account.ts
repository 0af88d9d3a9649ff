import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { PAGE_PARAMETERS } from "./page";

/** The account of the caller. */
export const getUserAppId: Action = {
  name: "GetUserAppId",
  request: () => requestSchema({}),
  answers: ["Uin", "OwnerUin", "AppId"],
  differs: "Every caller, a role included, is answered as the account itself.",
  perform: ({ cloud: { account } }) => ({ Uin: account.uin, OwnerUin: account.uin, AppId: Number(account.appId) }),
};

/** How much the account has of what. */
export const getAccountSummary: Action = {
  name: "GetAccountSummary",
  request: () => requestSchema({}),
  answers: ["Policies", "Roles", "Idps", "User", "Group", "Member"],
  differs: "Policies counts those that the account wrote (not documented). There are no groups and identity providers.",
  perform: ({ cloud: { cam } }) => ({
    Policies: cam.policies.size,
    Roles: cam.roles.size,
    Idps: 0,
    User: cam.users.all.length,
    Group: 0,
    Member: 0,
  }),
};

/** The groups of sub-users. */
export const listGroups: Action = {
  name: "ListGroups",
  request: () => requestSchema({ ...PAGE_PARAMETERS, Keyword: { type: "string" } }),
  answers: ["TotalNum", "GroupInfo[]"],
  differs: "There are no groups, so the list is always empty.",
  perform: () => ({ TotalNum: 0, GroupInfo: [] }),
};

/** The permanent keys of the account, or of a sub-user. */
export const listAccessKeys: Action<{ readonly TargetUin?: number }> = {
  name: "ListAccessKeys",
  request: () => requestSchema({ TargetUin: { type: "integer" } }),
  answers: within("AccessKeys[]", ["AccessKeyId", "Status", "CreateTime"]),
  differs:
    "For every caller, the account's own key is listed when no TargetUin is given, without a CreateTime. Sub-users have no keys.",
  perform({ cloud: { cam, account }, parameters: { TargetUin } }) {
    if (TargetUin === undefined || String(TargetUin) === account.uin) {
      return { AccessKeys: [{ AccessKeyId: account.secretId, Status: "Active", CreateTime: "" }] };
    }
    if (!cam.users.get(TargetUin)) {
      throw new ApiError("InvalidParameter.UserNotExist", `There is no sub-user ${TargetUin}.`);
    }
    return { AccessKeys: [] };
  },
};
