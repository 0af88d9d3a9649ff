import type { TestCloud } from "../../../../../__tests__/helpers/scf";

/** The variables that an instance has besides the function's own. */
export const INSTANCE_VARIABLES = [
  "EKYC_CLOUD_ENDPOINT",
  "NODE_PATH",
  "PATH",
  "SCF_FUNCTIONNAME",
  "SCF_FUNCTIONVERSION",
  "SCF_NAMESPACE",
  "TENCENTCLOUD_APPID",
  "TENCENTCLOUD_REGION",
  "TENCENTCLOUD_RUNENV",
  "TENCENTCLOUD_SECRETID",
  "TENCENTCLOUD_SECRETKEY",
  "TENCENTCLOUD_SESSIONTOKEN",
  "TENCENTCLOUD_UIN",
  "USER_CODE_ROOT",
];

/** SecretId, SecretKey and session token; what is not there is null or undefined. */
type Credentials = readonly (string | null | undefined)[];

/** The role that credentials belong to, as the local cloud knows them; undefined when they are of nobody. */
export function roleName({ cloud }: TestCloud, [id, key, token]: Credentials): string | undefined {
  const { caller, secretKey } = cloud.identity.resolve(id ?? "", token ?? undefined);
  return caller.kind === "role" && secretKey === key ? caller.roleName : undefined;
}
