import { execFile } from "node:child_process";
import { basename } from "node:path";
import { promisify } from "node:util";
import type { Variables } from "../../lib/variables";

/** Variable that names the binary to `cdktf`. */
export const BINARY_VARIABLE = "TERRAFORM_BINARY_NAME";

/** What was found of Terraform on the PATH. `version` is undefined when the binary did not say it. */
export type TerraformSearch =
  | { readonly tried: readonly string[]; readonly binary?: never }
  | {
      readonly binary: string;
      readonly product: "Terraform" | "OpenTofu";
      readonly version: string | undefined;
      /** For example `linux_amd64`. */
      readonly platform: string | undefined;
    };

const TIMEOUT_MS = 10_000;
const run = promisify(execFile);

/**
 * The Terraform that `cdktf` would run: what {@link BINARY_VARIABLE} names, else `terraform`; failing that, OpenTofu.
 * The binary is asked for its version only, and told not to look for a newer one on the network.
 */
export async function findTerraform(variables: Variables, cwd: string): Promise<TerraformSearch> {
  const named = variables[BINARY_VARIABLE];
  const candidates = named ? [named] : ["terraform", "tofu"];
  for (const binary of candidates) {
    const output = await versionOutput(binary, { ...variables, CHECKPOINT_DISABLE: "1" }, cwd);
    if (output !== undefined) return { binary, product: productName(binary), ...parse(output) };
  }
  return { tried: candidates };
}

const productName = (binary: string) => (/^tofu(\.exe)?$/.test(basename(binary)) ? "OpenTofu" : "Terraform");

/** What it printed, an empty text when it failed, undefined when there is no such binary. */
async function versionOutput(binary: string, env: NodeJS.ProcessEnv, cwd: string): Promise<string | undefined> {
  try {
    return (await run(binary, ["version", "-json"], { env, cwd, timeout: TIMEOUT_MS })).stdout;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? undefined : "";
  }
}

function parse(output: string): { version: string | undefined; platform: string | undefined } {
  try {
    const { terraform_version: version, platform } = JSON.parse(output) as Record<string, unknown>;
    const text = (value: unknown) => (typeof value === "string" ? value : undefined);
    return { version: text(version), platform: text(platform) };
  } catch {
    return { version: undefined, platform: undefined };
  }
}
