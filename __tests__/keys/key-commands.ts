import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { localVariables } from "../../operations/local/local-deployment";
import { keys } from "../../scripts/keys";
import { CONFIG } from "../helpers/handler";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import type { ScriptRun } from "../helpers/run-script";
import { RunningScript } from "../helpers/running-script";
import { temporaryFolder } from "../helpers/temporary-folder";
import type { KeysWorld } from "./keys-world";

/** `npx ekyc keys` against a world's secret. */
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

  /** Starts a command in a process of its own, which can be interrupted. */
  start(...args: string[]): RunningScript {
    return new RunningScript("keys", [...args, ...this.target], { env: localVariables(this.world.local) });
  }

  /** Runs a command to its end in this process. */
  run(...args: string[]): Promise<ScriptRun> {
    return runCommandInProcess(keys, [...args, ...this.target], { variables: localVariables(this.world.local) });
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  private get target(): string[] {
    return ["--env", "dev", "--outputs", this.outputs];
  }
}
