import { ACCOUNT } from "../../../core/account";
import type { Action } from "../../../core/action";

/** Who calls (1150/49453). */
export const getCallerIdentity: Action = {
  name: "GetCallerIdentity",
  request: () => ({ type: "object", properties: {}, additionalProperties: false }),
  answers: ["Type", "AccountId", "PrincipalId", "UserId", "Arn"],
  perform({ caller }) {
    const account = { AccountId: ACCOUNT.uin, PrincipalId: ACCOUNT.uin };
    return caller.kind === "root"
      ? { Type: "CAMUser", ...account, UserId: ACCOUNT.uin, Arn: `qcs::cam::uin/${ACCOUNT.uin}:uin/${ACCOUNT.uin}` }
      : {
          Type: "CAMRole",
          ...account,
          UserId: `${caller.roleId}:${caller.sessionName}`,
          Arn: `qcs::sts:${ACCOUNT.uin}:assumed-role/${caller.roleId}`,
        };
  },
};
