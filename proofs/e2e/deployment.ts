import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stackIdFor } from "../../environments/derived";
import type { Variables } from "../../lib/variables";
import type { LocalCloud } from "../../local-cloud";
import { localVariables } from "../../operations/local/local-deployment";
import { CommandLog } from "./command-log";
import { QUIET, type Tools } from "./tools";
import type { DeploymentFolder } from "./workspace";

/** One planned change: the resource's type and what would be done to it. */
export interface PlannedChange {
  readonly type: string;
  readonly actions: readonly string[];
}

interface PlanDocument {
  readonly resource_changes?: readonly {
    readonly type: string;
    readonly mode: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

/** Locking asks the registry for the provider's checksums, also when a mirror has the provider. */
const SKIP_PROVIDER_LOCK = "--skip-provider-lock";

const PLAN_FILE = "e2e.tfplan";

/** The real `cdktf`, the real Terraform and the real provider, pointed at a local cloud. */
export class Deployment {
  readonly log: CommandLog;
  private readonly env: Variables;

  constructor(
    private readonly tools: Tools,
    private readonly workspace: DeploymentFolder,
    localCloud: LocalCloud,
    extraEnv: Readonly<Record<string, string>> = {},
  ) {
    this.log = new CommandLog(join(workspace.folder, "commands.log"));
    this.env = {
      ...tools.variables,
      ...QUIET,
      TERRAFORM_BINARY_NAME: tools.terraform,
      // One resource after the other, so that two runs call the same APIs in the same order.
      TF_CLI_ARGS_plan: "-parallelism=1",
      TF_CLI_ARGS_apply: "-parallelism=1",
      TF_CLI_ARGS_destroy: "-parallelism=1",
      // The provider signs for the real hosts; as its proxy the local cloud answers for them, and nothing leaves the
      // machine.
      TENCENTCLOUD_PROTOCOL: "HTTP",
      HTTP_PROXY: localCloud.url,
      ...localVariables(localCloud),
      ...extraEnv,
    };
  }

  async deploy(): Promise<void> {
    const { environmentName, outputsFile } = this.workspace;
    const args = [
      "deploy",
      stackIdFor(environmentName),
      "--auto-approve",
      "--outputs-file",
      outputsFile,
      SKIP_PROVIDER_LOCK,
    ];
    await this.cdktf(args);
  }

  /** Applies the synthesized stack by Terraform alone, as `cdktf deploy` does once it has synthesized. */
  async apply(): Promise<void> {
    await this.terraform(["init", "-input=false", "-no-color"]);
    await this.terraform(["apply", "-auto-approve", "-input=false", "-no-color"]);
  }

  /** Kills what deploys just now: `cdktf`, Terraform and the provider. */
  kill(): Promise<void> {
    return this.log.kill();
  }

  async destroy(): Promise<void> {
    await this.cdktf(["destroy", stackIdFor(this.workspace.environmentName), "--auto-approve", SKIP_PROVIDER_LOCK]);
  }

  async synth(): Promise<void> {
    await this.cdktf(["synth"]);
  }

  /** What a plan of the synthesized stack would do; outputs do not count. */
  async plan(): Promise<PlannedChange[]> {
    await this.terraform(["plan", "-input=false", "-no-color", "-detailed-exitcode", `-out=${PLAN_FILE}`], [0, 2]);
    const { stdout } = await this.terraform(["show", "-json", PLAN_FILE]);
    return ((JSON.parse(stdout) as PlanDocument).resource_changes ?? [])
      .filter(({ mode, change }) => mode === "managed" && !change.actions.includes("no-op"))
      .map(({ type, change }) => ({ type, actions: change.actions }));
  }

  /** Whether a plan finds nothing at all to do, outputs included. */
  async isSettled(): Promise<boolean> {
    const { code } = await this.terraform(["plan", "-input=false", "-no-color", "-detailed-exitcode"], [0, 2]);
    return code === 0;
  }

  /**
   * Addresses of the resources in the state; none while there is no state, which Terraform answers with exit code 1.
   */
  async addresses(): Promise<string[]> {
    return (await this.terraform(["state", "list"], [0, 1])).stdout.split("\n").filter(Boolean);
  }

  /** Brings a resource that exists into the state. */
  async import(address: string, id: string): Promise<void> {
    await this.terraform(["import", "-input=false", "-no-color", address, id]);
  }

  /** Terraform's state, as text. */
  async state(): Promise<string> {
    return (await this.terraform(["state", "pull"])).stdout;
  }

  /** Everything the commands printed. */
  printed(): string {
    return readFileSync(this.log.file, "utf8");
  }

  private cdktf(args: readonly string[]) {
    return this.log.run(this.tools.cdktf, args, { cwd: this.workspace.folder, env: this.env });
  }

  /** Runs Terraform in the stack's folder. @param expected exit codes that are right @throws CommandError */
  terraform(args: readonly string[], expected?: readonly number[]) {
    return this.log.run(this.tools.terraform, args, { cwd: this.workspace.stackFolder, env: this.env }, expected);
  }
}
