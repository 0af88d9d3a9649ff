import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { localVariables } from "../../operations/local/local-deployment";
import { CONFIG } from "../helpers/handler";
import { RunningScript } from "../helpers/running-script";
import { temporaryFolder } from "../helpers/temporary-folder";
import type { KeysWorld } from "./keys-world";

/** `npx ekyc keys` against a world's secret, each command in a process of its own. */
export class KeyCommands {
  readonly folder = temporaryFolder();
  readonly outputs = join(this.folder, "outputs.dev.json");

  /** @param more outputs by which a stack of this release differs from those before */
  constructor(
    private readonly world: KeysWorld,
    more: object = { key_versions: "numbered", key_format: "v2" },
  ) {
    const stack = {
      endpoint_url: "http://127.0.0.1:1",
      region: CONFIG.region,
      function_name: "f",
      secret_name: CONFIG.secretName,
      log_topic_id: "t",
      profiles: {},
      ...more,
    };
    writeFileSync(this.outputs, JSON.stringify({ "token-endpoint-dev": stack }));
  }

  start(...args: string[]): RunningScript {
    return new RunningScript("keys", [...args, "--env", "dev", "--outputs", this.outputs], {
      env: localVariables(this.world.local),
    });
  }

  /** @returns exit code and what was said */
  async run(...args: string[]): Promise<{ readonly code: number | null; readonly stderr: string }> {
    const script = this.start(...args);
    return { code: await script.ended(), stderr: script.stderr };
  }

  file(name: string): string {
    return join(this.folder, name);
  }
}
