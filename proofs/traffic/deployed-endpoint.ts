import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { TokenEndpointStack } from "../../constructs/token-endpoint/token-endpoint-stack";
import { stackIdFor } from "../../environments/derived";
import { loadEnvironment } from "../../environments/load-environment";
import { readOutputs } from "../../environments/outputs-file";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import type { KeyStore } from "../../keys/key-store";
import { createOwnKey } from "../../keys/own-key";
import { startLocalDeployment } from "../../operations/local/local-deployment";
import { type LocalStack, localKeyStore } from "../../operations/local/local-run";
import { stackFileFor } from "../../operations/stacks/synthesized-stacks";

const NAME = "traffic";

/** Short, so that more callers than can be served in time are refused, and not made to wait. */
export const FUNCTION_TIMEOUT_SECONDS = 3;

const FILE = `region: ap-singapore\nfunction: { timeoutSeconds: ${FUNCTION_TIMEOUT_SECONDS} }\n`;

/** The real stack in a local cloud of its own, with one instance at most, for callers to ask. */
export interface DeployedEndpoint {
  /** `environment` is not a name of the project's: its file is a temporary one. */
  readonly stack: LocalStack;
  readonly url: string;
  /** A store of the client keys with a client of its own, as each operator has one. */
  store(): KeyStore;
  /** Creates a client key and returns its plaintext. */
  createKey(store?: KeyStore): Promise<string>;
  close(): Promise<void>;
}

/** Deploys the stack, without Terraform. @throws UserError */
export async function deployEndpoint(): Promise<DeployedEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), "traffic-"));
  const environments = join(folder, "environments");
  mkdirSync(environments);
  writeFileSync(join(environments, `${NAME}.yaml`), FILE);
  const environment = loadEnvironment(NAME, environments);
  const deployment = await startLocalDeployment({ contract: environment.contract });
  const close = async (): Promise<void> => {
    await deployment.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const app = new App({ outdir: join(folder, "cdktf.out") });
    new TokenEndpointStack(app, stackIdFor(NAME), tokenEndpointStackProps(environment));
    app.synth();
    const outputsFile = await deployment.load(environment, stackFileFor(NAME, app.outdir), folder);
    const stack = { environment: NAME, deployment, outputsFile };
    const store = (): KeyStore => localKeyStore(stack);
    return {
      stack,
      url: readOutputs(NAME, outputsFile).endpointUrl,
      store,
      createKey: async (into = store()) => (await createOwnKey(into)).plaintext,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
