import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from "../../local-cloud";
import { Scf } from "../../local-cloud/scf/scf";
import { loadStack } from "../../local-cloud/stack/load-stack";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";

/** Folder of everything that a local cloud leaves behind; not in version control. */
const FOLDER = ".local";

/** A local cloud into which stacks can be loaded. */
export interface LocalDeployment {
  readonly localCloud: LocalCloud;
  /**
   * Loads a synthesized stack from an empty state and writes its outputs as `cdktf deploy --outputs-file` would.
   * @param folder of the outputs file @default .local
   * @returns the outputs file
   * @throws UserError
   */
  load(environment: string, stackFile: string, folder?: string): Promise<string>;
  /** Stops the functions, then the cloud. */
  close(): Promise<void>;
}

/** The variables that point an SDK, and this project's scripts, at a local cloud. Its keys open nothing else. */
export function variablesOf({ url, cloud }: LocalCloud): Record<string, string> {
  return {
    [CLOUD_ENDPOINT_VARIABLE]: url,
    TENCENTCLOUD_SECRET_ID: cloud.account.secretId,
    TENCENTCLOUD_SECRET_KEY: cloud.account.secretKey,
  };
}

/** Starts a local cloud with a function runtime. @throws UserError when the port cannot be listened on */
export async function startLocalDeployment(options: LocalCloudOptions = {}): Promise<LocalDeployment> {
  const localCloud = await startLocalCloud(options);
  const scf = new Scf({ cloud: localCloud.cloud, apiUrl: localCloud.url });
  return {
    localCloud,
    load: async (environment, stackFile, folder = FOLDER) => {
      const outputs = await loadStack(localCloud.cloud, scf, stackFile);
      const file = join(folder, `outputs.${environment}.json`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, `${JSON.stringify({ [environment]: outputs }, null, 2)}\n`);
      return file;
    },
    close: async () => {
      await scf.close();
      await localCloud.close();
    },
  };
}
