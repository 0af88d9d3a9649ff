import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientKeys } from "../../keys/client-keys";
import { type LocalCloud, startLocalCloud } from "../../local-cloud";
import { localVariables } from "../../operations/local/local-deployment";
import { keys as keysCommand } from "../../scripts/keys";
import { runCommandInProcess } from "../helpers/run-command-in-process";

export const REGION = "ap-singapore";
export const SECRET = "ekyc-dev-client-keys";
export const SMOKE_SECRET = "ekyc-dev-smoke-key";

const STACK = {
  endpoint_url: "http://127.0.0.1:1",
  region: REGION,
  function_name: "f",
  secret_name: SECRET,
  key_versions: "numbered",
  key_format: "v2",
  smoke_secret_name: SMOKE_SECRET,
  log_topic_id: "t",
  profiles: {},
};

/** A local cloud with the secrets of a stack, new for each test, and `ekyc keys` before it. */
export class KeysCommand {
  localCloud!: LocalCloud;
  folder = "";
  outputs = "";

  constructor() {
    beforeEach(async () => {
      this.localCloud = await startLocalCloud();
      const { ssm, clock } = this.localCloud.cloud;
      for (const name of [SECRET, SMOKE_SECRET]) {
        ssm.createSecret({ name, region: REGION, description: "", tags: {}, createdAt: clock.now() });
      }
      this.folder = mkdtempSync(join(tmpdir(), "keys-"));
      this.outputs = join(this.folder, "outputs.dev.json");
      writeFileSync(this.outputs, JSON.stringify({ "token-endpoint-dev": STACK }));
    });
    afterEach(async () => {
      await this.localCloud.close();
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** Runs a subcommand about the stack. */
  readonly run = (...args: string[]) =>
    runCommandInProcess(keysCommand, [...args, "--env", "dev", "--outputs", this.outputs], {
      variables: localVariables(this.localCloud),
    });

  /** The newest document of hashes, as text. */
  stored(): string | undefined {
    return [...this.localCloud.cloud.ssm.get(REGION, SECRET).versions.values()].at(-1)?.value;
  }

  storedKeys(): ClientKeys {
    return JSON.parse(this.stored() ?? "") as ClientKeys;
  }
}
