import { join } from "node:path";
import sdkVersion from "tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/sdk_version.js";

/** The version of the vendor's SDK whose clients {@link clientActions} reads. */
export const SDK_VERSION = sdkVersion;

const SDK = "tencentcloud-sdk-nodejs-intl-en/tencentcloud";

/**
 * The actions of an API that the vendor's SDK for the international site has, in the order of their names.
 *
 * @param service for example `faceid`
 * @param version for example `2018-03-01`
 */
export function clientActions(service: string, version: string): string[] {
  const name = `v${version.replaceAll("-", "")}`;
  const versions = require(join(SDK, service)) as Readonly<Record<string, { readonly Client: { prototype: object } }>>;
  const client = versions[name]?.Client;
  if (client === undefined) throw new Error(`The SDK ${SDK_VERSION} has no version ${version} of ${service}.`);
  return Object.getOwnPropertyNames(client.prototype)
    .filter((action) => action !== "constructor")
    .sort();
}
