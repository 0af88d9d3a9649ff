import type { Account } from "../../../core/account";
import { type Action, requestSchema } from "../../../core/action";
import type { Caller } from "../../../core/identity";

/** Who calls (1150/49453). */
export const getCallerIdentity: Action = {
  name: "GetCallerIdentity",
  request: () => requestSchema({}),
  answers: ["Type", "AccountId", "PrincipalId", "UserId", "Arn"],
  perform: ({ cloud: { account }, caller }) => ({
    AccountId: account.uin,
    PrincipalId: account.uin,
    ...describe(caller, account),
  }),
};

function describe(caller: Caller, { uin }: Account): object {
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
