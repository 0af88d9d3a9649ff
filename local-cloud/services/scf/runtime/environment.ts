import { delimiter, join, sep } from "node:path";
import type { Account } from "../../../core/account";
import type { FunctionVersion } from "../state/function";
import type { RuntimeParts } from "./runtime-parts";

/** They make Node believe that it is the child of another Node, and speak on a descriptor that is not its own. */
const NODE_CHANNEL = ["NODE_CHANNEL_FD", "NODE_CHANNEL_SERIALIZATION_MODE"];

/**
 * The variables of a function's process, without its credentials: what SCF gives (583/32748), the function's own, PATH,
 * and what a local cloud adds: `EKYC_CLOUD_ENDPOINT`, where its APIs are, and which other authorities to trust.
 */
export function instanceEnvironment(
  fn: FunctionVersion,
  folder: string,
  { cloud: { account }, apiUrl, settings: { authoritiesFile } }: Pick<RuntimeParts, "cloud" | "apiUrl" | "settings">,
): Record<string, string> {
  const own = Object.entries(fn.environment).filter(([name]) => !NODE_CHANNEL.includes(name));
  return {
    ...Object.fromEntries(own),
    PATH: process.env["PATH"] ?? "",
    NODE_PATH: [folder, join(folder, "node_modules")].join(delimiter),
    USER_CODE_ROOT: folder + sep,
    TENCENTCLOUD_RUNENV: "SCF",
    TENCENTCLOUD_REGION: fn.region,
    TENCENTCLOUD_APPID: account.appId,
    TENCENTCLOUD_UIN: account.uin,
    SCF_NAMESPACE: fn.namespace,
    SCF_FUNCTIONNAME: fn.name,
    SCF_FUNCTIONVERSION: fn.version,
    EKYC_CLOUD_ENDPOINT: apiUrl,
    ...(authoritiesFile !== undefined && { NODE_EXTRA_CA_CERTS: authoritiesFile }),
  };
}

/**
 * The second argument of a handler (583/11060). As on the platform it repeats the function's own variables and the
 * current credentials, in two spellings.
 */
export function invocationContext(
  fn: FunctionVersion,
  requestId: string,
  { appId, uin }: Account,
  credentials: Readonly<Record<string, string>>,
): object {
  const environment = { ...fn.environment, ...credentials, SCF_NAMESPACE: fn.namespace };
  return {
    callbackWaitsForEmptyEventLoop: true,
    memory_limit_in_mb: fn.memoryMb,
    time_limit_in_ms: fn.timeoutSeconds * 1_000,
    request_id: requestId,
    environment: JSON.stringify(environment),
    environ: Object.entries(environment)
      .map(([name, value]) => `${name}=${value}`)
      .join(";"),
    function_version: fn.version,
    function_name: fn.name,
    namespace: fn.namespace,
    tencentcloud_region: fn.region,
    tencentcloud_appid: appId,
    tencentcloud_uin: uin,
  };
}
