import type { RevisionName } from "../../contract/vendor/revisions";
import { readOutputs } from "../../environments/outputs-file";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { type LocalDeployment, startLocalDeployment } from "../../operations/local/local-deployment";
import { createLocalKey, type LocalStack } from "../../operations/local/local-run";

/**
 * A local cloud of its own with the stack in it, one instance of the function and a client key, into which a fault is
 * put.
 */
export interface FaultyCloud {
  readonly stack: LocalStack;
  /** Plaintext of the client key. */
  readonly key: string;
}

/**
 * @param environment whose stack is loaded
 * @param stackFile the environment's synthesized stack
 * @param folder of the outputs file; no other cloud's
 * @param contract revision that the cloud's faceid enforces; undefined for that of the environment
 * @throws UserError
 */
export async function startFaultyCloud(
  environment: ResolvedEnvironment,
  stackFile: string,
  folder: string,
  contract: RevisionName | undefined,
): Promise<FaultyCloud> {
  const deployment: LocalDeployment = await startLocalDeployment({
    contract: contract ?? environment.contract,
  });
  try {
    const outputsFile = await deployment.load(environment, stackFile, folder);
    const stack = { environment: environment.name, deployment, outputsFile };
    // An instance is up then, and no check is slow because it had to wait for that.
    await fetch(`${readOutputs(environment.name, outputsFile).endpointUrl}/v1/health`);
    return { stack, key: await createLocalKey(stack) };
  } catch (error) {
    await deployment.close();
    throw error;
  }
}
