import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { EXIT, UserError } from "../../lib/user-error";

const run = promisify(execFile);

/** State of a large stack, printed. */
const MAX_OUTPUT_BYTES = 64 * 1_024 * 1_024;
const LAST_LINES = 12;

/**
 * Addresses of the managed resources in a state, as `TYPE.NAME`.
 * @param shown how a message names the state
 * @throws UserError when it is not a state
 */
export function addressesIn(state: string, shown: string): ReadonlySet<string> {
  try {
    const { resources = [] } = JSON.parse(state) as {
      readonly resources?: readonly { readonly mode: string; readonly type: string; readonly name: string }[];
    };
    return new Set(resources.filter(({ mode }) => mode === "managed").map(({ type, name }) => `${type}.${name}`));
  } catch {
    throw new UserError(
      `${shown} is not a state of Terraform.`,
      "Restore it: Terraform keeps the one before in a file with .backup behind its name.",
    );
  }
}

/** Terraform's state of a synthesized stack, read and written by Terraform itself. */
export class TerraformState {
  /**
   * @param binary `terraform`, `tofu` or a path
   * @param folder of the stack's cdk.tf.json
   */
  constructor(
    private readonly binary: string,
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /**
   * Prepares the backend and installs the provider; needed once before anything else.
   * @throws UserError with Terraform's last lines
   */
  async init(): Promise<void> {
    await this.terraform(["init", "-input=false", "-no-color"]);
  }

  /** Addresses of what the state holds; none while there is no state. @throws UserError with Terraform's last lines */
  async addresses(): Promise<ReadonlySet<string>> {
    const state = await this.terraform(["state", "pull"]);
    if (state.trim() === "") return new Set();
    return addressesIn(state, "What Terraform answers");
  }

  /** Brings what exists into the state. None of it is changed. @throws UserError with Terraform's last lines */
  async import(address: string, id: string): Promise<void> {
    await this.terraform(["import", "-input=false", "-no-color", address, id]);
  }

  private async terraform(args: readonly string[]): Promise<string> {
    try {
      const env = { ...this.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
      return (await run(this.binary, [...args], { cwd: this.folder, env, maxBuffer: MAX_OUTPUT_BYTES })).stdout;
    } catch (error) {
      const { stderr = "", message } = error as Error & { readonly stderr?: string };
      const lines = (stderr.trim() || message).split("\n").slice(-LAST_LINES).join("\n  ");
      throw new UserError(
        `\`${this.binary} ${args[0]}\` failed in ${this.folder}:\n  ${lines}`,
        `Fix what Terraform says; \`npx ekyc doctor\` checks the rest.`,
        EXIT.failed,
      );
    }
  }
}
