import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FUNCTION_SERVICE } from "../../constructs/execution-role/execution-role";
import { serviceTrustDocument } from "../../constructs/execution-role/policy-document";
import { OUTPUT_NAMES } from "../../contract/endpoint/stack-outputs";
import { stackIdFor } from "../../environments/derived";
import { type LocalCloud, type LocalCloudOptions, loadStack, startLocalCloud } from "../../local-cloud";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";
import { createExistingResources, type NamingEnvironment } from "./existing-resources";
import { localAddress } from "./local-address";

/**
 * The role with which SCF writes logs. In an account it exists since the first visit to the SCF console (583/32389), so
 * an account without it is not one that anybody deploys to.
 */
export const SERVICE_ROLE = "SCF_QcsRole";

/** A local cloud into which stacks can be loaded. */
export interface LocalDeployment {
  readonly localCloud: LocalCloud;
  /**
   * Loads the synthesized stack of an environment from an empty state, after what the environment names as existing,
   * and writes its outputs as `cdktf deploy --outputs-file` would, but for an endpoint's domain: no DNS leads to the
   * local cloud, so its address on this machine stands there, and the scheduled checks get it too.
   * @param folder of the outputs file, created; no other local cloud's
   * @returns the outputs file
   * @throws UserError, among others when the endpoint's address is not on this machine
   */
  load(environment: NamingEnvironment, stackFile: string, folder: string): Promise<string>;
  /** Stops the functions, then the cloud. */
  close(): Promise<void>;
}

/** The variables that point an SDK, and this project's scripts, at a local cloud. Its keys open nothing else. */
export function localVariables({ url, cloud }: LocalCloud): Record<string, string> {
  return {
    [CLOUD_ENDPOINT_VARIABLE]: url,
    TENCENTCLOUD_SECRET_ID: cloud.account.secretId,
    TENCENTCLOUD_SECRET_KEY: cloud.account.secretKey,
  };
}

/**
 * Starts a local cloud that is like an account in which SCF has been used before.
 * @throws UserError when the port cannot be listened on
 */
export async function startLocalDeployment(options: LocalCloudOptions = {}): Promise<LocalDeployment> {
  const localCloud = await startLocalCloud(options);
  localCloud.cloud.cam.createRole({
    name: SERVICE_ROLE,
    document: serviceTrustDocument(FUNCTION_SERVICE),
    description: "Writes the logs of functions",
    tags: {},
  });
  return {
    localCloud,
    load: async (environment, stackFile, folder) => {
      const { name } = environment;
      createExistingResources(localCloud, environment);
      const outputs = await loadStack(localCloud, stackFile);
      const url = outputs[OUTPUT_NAMES.endpointUrl];
      if (typeof url === "string") {
        const address = localAddress(localCloud, name, url);
        outputs[OUTPUT_NAMES.endpointUrl] = address;
        for (const fn of localCloud.cloud.scf.functions.values()) {
          const told = Object.entries(fn.environment).map(([name, value]) => [name, value === url ? address : value]);
          fn.environment = Object.fromEntries(told);
        }
      }
      const file = join(folder, `outputs.${name}.json`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, `${JSON.stringify({ [stackIdFor(name)]: outputs }, null, 2)}\n`);
      return file;
    },
    close: () => localCloud.close(),
  };
}
