import { ACCOUNT } from "../../../core/account";
import { type Action, requestSchema } from "../../../core/action";
import type { Caller } from "../../../core/identity";

/** Who calls (1150/49453). */
export const getCallerIdentity: Action = {
  name: "GetCallerIdentity",
  request: () => requestSchema({}),
  answers: ["Type", "AccountId", "PrincipalId", "UserId", "Arn"],
  perform: ({ caller }) => ({ AccountId: ACCOUNT.uin, PrincipalId: ACCOUNT.uin, ...describe(caller) }),
};

function describe(caller: Caller): object {
  const { uin } = ACCOUNT;
  switch (caller.kind) {
    case "role": {
      const { roleId, sessionName } = caller;
      return { Type: "CAMRole", UserId: `${roleId}:${sessionName}`, Arn: `qcs::sts:${uin}:assumed-role/${roleId}` };
    }
    case "federated":
      return { Type: "CAMUser", UserId: `${uin}:${caller.name}`, Arn: `qcs::sts:${uin}:federated-user/${uin}` };
    default:
      return { Type: "CAMUser", UserId: uin, Arn: `qcs::cam::uin/${uin}:uin/${uin}` };
  }
}
