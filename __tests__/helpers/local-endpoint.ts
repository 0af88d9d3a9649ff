import { join } from "node:path";
import { App } from "cdktf";
import { TokenEndpointStack } from "../../constructs/token-endpoint/token-endpoint-stack";
import { stackIdFor } from "../../environments/derived";
import { readOutputs } from "../../environments/outputs-file";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import { KeyStore } from "../../keys/key-store";
import { createOwnKey } from "../../keys/own-key";
import type { LocalCloudOptions } from "../../local-cloud";
import { type LocalDeployment, localVariables, startLocalDeployment } from "../../operations/local/local-deployment";
import { stackFileFor } from "../../operations/stacks/synthesized-stacks";
import { type CredentialSource, scriptCredentials } from "../../sdk/credentials";
import { TencentClient } from "../../sdk/tencent-client";
import { temporaryFolder } from "./temporary-folder";

/**
 * The real stack of an environment in a local cloud, loaded without Terraform; its real bundle runs behind its real
 * gateway.
 */
export interface LocalEndpoint {
  readonly deployment: LocalDeployment;
  /** The outputs of the deployed stack. */
  readonly outputsFile: string;
  readonly url: string;
  /** What leads to the local cloud, with the account's own credentials. */
  readonly variables: Readonly<Record<string, string>>;
  /** The account's own. */
  readonly credentials: CredentialSource;
  readonly client: TencentClient;
  readonly store: KeyStore;
  /** Plaintext of a client key that the endpoint knows. */
  readonly key: string;
  close(): Promise<void>;
}

/** Folders of synthesized stacks: one for each environment, however often a file of tests deploys it. */
const stacks = new WeakMap<ResolvedEnvironment, string>();

function synthesized(environment: ResolvedEnvironment): string {
  const known = stacks.get(environment);
  if (known !== undefined) return known;
  const outdir = join(temporaryFolder(), "cdktf.out");
  const app = new App({ outdir });
  new TokenEndpointStack(app, stackIdFor(environment.name), tokenEndpointStackProps(environment));
  app.synth();
  stacks.set(environment, outdir);
  return outdir;
}

/** Deploys an environment to a local cloud of its own. */
export async function startLocalEndpoint(
  environment: ResolvedEnvironment,
  options: LocalCloudOptions = {},
): Promise<LocalEndpoint> {
  const { name, region } = environment;
  const folder = temporaryFolder();
  const stackFile = stackFileFor(name, synthesized(environment));
  const deployment = await startLocalDeployment({ contract: environment.contract, ...options });
  const outputsFile = await deployment.load(environment, stackFile, folder);
  const { endpointUrl, secretName } = readOutputs(name, outputsFile);
  const variables = localVariables(deployment.localCloud);
  const credentials = scriptCredentials(variables);
  const client = new TencentClient({ region, credentials, variables });
  const store = new KeyStore(client, { environment: name, secretName });
  const { plaintext: key } = await createOwnKey(store);
  const close = (): Promise<void> => deployment.close();
  return { deployment, outputsFile, url: endpointUrl, variables, credentials, client, store, key, close };
}
