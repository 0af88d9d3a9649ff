import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from "../../../local-cloud";
import { localVariables } from "../../../operations/local/local-deployment";
import { roleCredentials, type Statement } from "../../helpers/role";
import { TencentServer } from "../../helpers/tencent-server";
import { SECRET_KEY } from "./examine";

/** A local cloud in place of the account. */
export async function startAccount(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  return startLocalCloud({ secretKey: SECRET_KEY, ...options });
}

export const closeAccount = (localCloud: LocalCloud): Promise<void> => localCloud.close();

/** The variables with credentials of a new role. */
export function roleVariables(localCloud: LocalCloud, statement: readonly Statement[]): Record<string, string> {
  const role = roleCredentials(localCloud, "deployer", statement);
  return {
    ...localVariables(localCloud),
    TENCENTCLOUD_SECRET_ID: role.secretId,
    TENCENTCLOUD_SECRET_KEY: role.secretKey,
    TENCENTCLOUD_SECURITY_TOKEN: role.token,
  };
}

export const allow = (...action: string[]): Statement => ({ effect: "allow", action, resource: ["*"] });

/** Runs with a server that answers as the test says, as if it were the vendor's. */
export async function withServer<T>(use: (server: TencentServer) => Promise<T>): Promise<T> {
  const server = await TencentServer.start();
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}
