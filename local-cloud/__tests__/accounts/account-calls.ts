import type { LocalCloud } from "../..";
import { type ApiCall, callApi } from "../helpers/api-client";
import { type CosCall, callCos } from "../services/cos/cos-client";

/** Uins of the first three accounts. */
export const UINS = ["100000000001", "100001000001", "100002000001"];

export type Key = NonNullable<ApiCall["credentials"]>;

export const createSecret = (SecretString: string): ApiCall => ({
  service: "ssm",
  action: "CreateSecret",
  parameters: { SecretName: "keys", VersionId: "v1", SecretString },
});
export const getSecret: ApiCall = {
  service: "ssm",
  action: "GetSecretValue",
  parameters: { SecretName: "keys", VersionId: "v1" },
};
export const whoAmI: ApiCall = { service: "sts", action: "GetCallerIdentity" };
export const createRole = (statement: object): ApiCall => ({
  service: "cam",
  action: "CreateRole",
  parameters: {
    RoleName: "operator",
    PolicyDocument: JSON.stringify({
      version: "2.0",
      statement: [{ action: "name/sts:AssumeRole", effect: "allow", principal: statement }],
    }),
  },
});
export const trusting = (uin = ""): ApiCall => createRole({ qcs: [`qcs::cam::uin/${uin}:root`] });
export const assume = (uin = "", name = "operator"): ApiCall => ({
  service: "sts",
  action: "AssumeRole",
  parameters: { RoleArn: `qcs::cam::uin/${uin}:roleName/${name}`, RoleSessionName: "visit" },
});
/** Calls to a local cloud of several accounts; accounts are numbered from 1. */
export function accountCalls(world: () => LocalCloud) {
  const keyFor = (number: number): Key => {
    const account = world().accounts[number - 1]?.cloud.account;
    if (!account) throw new Error(`There is no account ${number}.`);
    return account;
  };
  const as = (number: number, call: ApiCall) => callApi(world(), { credentials: keyFor(number), ...call });
  const cos = (number: number, call: CosCall) => callCos(world(), { credentials: keyFor(number), ...call });

  async function succeed(number: number, call: ApiCall): Promise<Readonly<Record<string, unknown>>> {
    const { code, message, response } = await as(number, call);
    if (code !== undefined) throw new Error(`${call.action} failed: ${code} ${message}`);
    return response;
  }

  async function policyFor(number: number, action: string, resource = "*"): Promise<void> {
    const document = { version: "2.0", statement: [{ effect: "allow", action, resource }] };
    const { PolicyId } = await succeed(number, {
      service: "cam",
      action: "CreatePolicy",
      parameters: { PolicyName: "may", PolicyDocument: JSON.stringify(document) },
    });
    await succeed(number, {
      service: "cam",
      action: "AttachRolePolicy",
      parameters: { PolicyId, AttachRoleName: "operator" },
    });
  }
  async function session(number: number, call: ApiCall): Promise<Key> {
    const { Credentials } = await succeed(number, call);
    const { TmpSecretId, TmpSecretKey, Token } = Credentials as Record<string, string>;
    return { secretId: TmpSecretId ?? "", secretKey: TmpSecretKey ?? "", token: Token ?? "" };
  }
  return { keyFor, as, cos, succeed, policyFor, session };
}
