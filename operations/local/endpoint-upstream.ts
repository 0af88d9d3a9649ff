import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readOutputs } from "../../environments/outputs-file";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import type { Variables } from "../../lib/variables";
import type { LocalCloud } from "../../local-cloud";
import { scriptCredentials } from "../../sdk/credentials";
import { scriptClient } from "../../sdk/script-client";
import { TencentClient } from "../../sdk/tencent-client";
import { synthesize } from "../stacks/synthesize";
import { stackFileFor } from "../stacks/synthesized-stacks";
import { localVariables, startLocalDeployment } from "./local-deployment";
import { createLocalKey } from "./local-run";

/** Where an endpoint on this machine finds its keys and faceid. */
export interface EndpointUpstream {
  readonly secretName: string;
  readonly client: TencentClient;
  /** A client key to try it with; undefined where keys are the account's own. */
  readonly key?: string;
  close(): Promise<void>;
}

/** A local cloud with an environment's stack in it. */
export interface LocalUpstream extends EndpointUpstream {
  readonly key: string;
  readonly localCloud: LocalCloud;
}

/** Starts a local cloud with the environment's stack in it. */
export async function localUpstream(environment: ResolvedEnvironment): Promise<LocalUpstream> {
  const { name, region, contract, file } = environment;
  const environments = dirname(file);
  const folder = mkdtempSync(join(tmpdir(), "endpoint-"));
  const deployment = await startLocalDeployment({ contract });
  const close = async (): Promise<void> => {
    await deployment.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const outdir = synthesize(join(folder, "cdktf.out"), { environments, environment: name });
    const outputsFile = await deployment.load(environment, stackFileFor(name, outdir), folder);
    const variables = localVariables(deployment.localCloud);
    const { secretName } = readOutputs(name, outputsFile);
    const client = scriptClient(region, variables);
    const stack = { environment: name, deployment, outputsFile, environments };
    return { secretName, client, key: await createLocalKey(stack), localCloud: deployment.localCloud, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The account that the variables name, with what is deployed there.
 * @throws UserError without credentials or a deployment
 */
export function accountUpstream(
  { name, region }: ResolvedEnvironment,
  outputs: string,
  variables: Variables,
): EndpointUpstream {
  const { secretName } = readOutputs(name, outputs);
  const credentials = scriptCredentials(variables);
  credentials();
  return { secretName, client: new TencentClient({ region, credentials, variables }), close: async () => {} };
}
