import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OUTPUT_NAMES } from "../../contract/endpoint/stack-outputs";
import { SCF_PRINCIPAL, SCF_SERVICE_ROLE } from "../../contract/vendor/scf-roles";
import { stackIdFor } from "../../environments/derived";
import { readOutputs } from "../../environments/outputs-file";
import { keyVariables, type LocalCloud, type LocalCloudOptions, loadStack, startLocalCloud } from "../../local-cloud";
import { serviceTrustPolicy } from "../../policies/service-trust";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";
import { createExistingResources, type NamingEnvironment } from "./existing-resources";
import { localAddress } from "./local-address";

/** A local cloud into which stacks can be loaded. */
export interface LocalDeployment {
  readonly localCloud: LocalCloud;
  /**
   * Loads the synthesized stack of an environment from an empty state, after what the environment names as existing,
   * and writes its outputs as `cdktf deploy --outputs-file` would, except for an endpoint's domain: no DNS leads to the
   * local cloud, so its address on this machine takes its place, and the scheduled checks get it too.
   * @param folder of the outputs file, created; no other local cloud's
   * @returns the outputs file
   * @throws UserError, among others when the endpoint's address is not on this machine
   */
  load(environment: NamingEnvironment, stackFile: string, folder: string): Promise<string>;
  /** Stops the functions, then the cloud. */
  close(): Promise<void>;
}

/** A folder for what belongs to a local cloud that is up, by its port; not in version control. */
export const localFolder = ({ port }: LocalCloud): string => join(".local", String(port));

/** The variables that point an SDK, and this project's scripts, at a local cloud. Its keys open nothing else. */
export const localVariables = (local: LocalCloud): Record<string, string> => ({
  [CLOUD_ENDPOINT_VARIABLE]: local.url,
  ...keyVariables(local),
});

/**
 * Writes the outputs of a stack in a local cloud, with the address at which its endpoint is served on this machine.
 * @param folder created; no other local cloud's
 * @returns the outputs file
 * @throws UserError when that is not on this machine
 */
export function writeLocalOutputs(
  localCloud: LocalCloud,
  environment: string,
  outputs: Readonly<Record<string, unknown>>,
  folder: string,
): string {
  const address = localAddress(localCloud, environment, String(outputs[OUTPUT_NAMES.endpointUrl]));
  const local = { ...outputs, [OUTPUT_NAMES.endpointUrl]: address };
  const file = join(folder, `outputs.${environment}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ [stackIdFor(environment)]: local }, null, 2)}\n`);
  return file;
}

/**
 * Starts a local cloud that is like an account in which SCF has been used before.
 * @throws UserError when the port cannot be listened on
 */
export async function startLocalDeployment(options: LocalCloudOptions = {}): Promise<LocalDeployment> {
  const localCloud = await startLocalCloud(options);
  const { cam } = localCloud.cloud;
  // What was kept from an earlier run has it.
  if (cam.roleByName(SCF_SERVICE_ROLE) === undefined) {
    cam.createRole({
      name: SCF_SERVICE_ROLE,
      document: serviceTrustPolicy(SCF_PRINCIPAL),
      description: "Writes the logs of functions",
      tags: {},
    });
  }
  return {
    localCloud,
    load: async (environment, stackFile, folder) => {
      const { name } = environment;
      createExistingResources(localCloud, environment);
      const outputs = await loadStack(localCloud, stackFile);
      const told = outputs[OUTPUT_NAMES.endpointUrl];
      const file = writeLocalOutputs(localCloud, name, outputs, folder);
      const { endpointUrl } = readOutputs(name, file);
      for (const fn of localCloud.cloud.scf.functions.values()) {
        fn.environment = Object.fromEntries(
          Object.entries(fn.environment).map(([key, value]) => [key, value === told ? endpointUrl : value]),
        );
      }
      return file;
    },
    close: () => localCloud.close(),
  };
}
