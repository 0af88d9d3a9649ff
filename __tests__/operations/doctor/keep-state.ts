import { loadEnvironment } from "../../../environments/load-environment";
import type { LocalCloud } from "../../../local-cloud";
import { localVariables } from "../../../operations/local/local-deployment";
import { CosClient } from "../../../sdk/cos";
import { scriptCredentials } from "../../../sdk/credentials";

/** Puts a state where the environment prod keeps it; the bucket must be there. */
export async function keepState(local: LocalCloud, state: string): Promise<void> {
  const { state: backend } = loadEnvironment("prod");
  if (backend.backend !== "cos") throw new Error("prod keeps its state elsewhere");
  const variables = localVariables(local);
  const client = new CosClient({ ...backend, credentials: scriptCredentials(variables), variables });
  const key = `${backend.prefix}/prod/terraform.tfstate`;
  await client.putObject(key, Buffer.from(state), { contentType: "application/json", forbidOverwrite: false });
}
