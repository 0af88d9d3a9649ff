import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MINIMUM_TERRAFORM } from "../../constructs/terraform-version";
import { PROJECT_ROOT } from "../../lib/project-root";
import { EXIT, UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";
import { isAtLeast } from "../../operations/doctor/version";
import { version as providerVersion } from "../../provider/package.json";

const SOURCE = "registry.terraform.io/tencentcloudstack/tencentcloud";

/** The programs a deployment needs. */
export interface Tools {
  /** `terraform` or `tofu`, as found on the PATH. */
  readonly terraform: "terraform" | "tofu";
  /** For example `1.11.4`. */
  readonly terraformVersion: string;
  /** The `cdktf` command, absolute. */
  readonly cdktf: string;
  /** What they run with. */
  readonly variables: Variables;
}

const missing = (message: string, fix: string): UserError => new UserError(message, fix, EXIT.unreachable);

/** Variables that keep the tools from asking the network for newer versions. */
export const QUIET = { CHECKPOINT_DISABLE: "1", CDKTF_DISABLE_LOGGING: "1", CI: "1", NO_COLOR: "1" } as const;

function readVersion(terraform: string, variables: Variables): string | undefined {
  const { status, stdout } = spawnSync(terraform, ["version", "-json"], {
    encoding: "utf8",
    env: { ...variables, ...QUIET },
  });
  if (status !== 0) return undefined;
  return (JSON.parse(stdout) as { terraform_version?: string }).terraform_version;
}

/** Whether the provider can be installed without a registry is only known by installing it. */
function requireProvider(terraform: string, variables: Variables): void {
  const folder = mkdtempSync(join(tmpdir(), "provider-"));
  try {
    const required = { tencentcloud: { source: SOURCE, version: providerVersion } };
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ terraform: { required_providers: required } }));
    const { status } = spawnSync(terraform, ["init", "-input=false"], {
      cwd: folder,
      env: { ...variables, ...QUIET },
      stdio: "ignore",
    });
    if (status === 0) return;
    throw missing(
      `${terraform} cannot install the provider tencentcloudstack/tencentcloud ${providerVersion}.`,
      `Allow ${terraform} to reach its registry, or put the provider into a filesystem_mirror and name the CLI configuration in TF_CLI_CONFIG_FILE; \`${terraform} init\` says why.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Finds what a deployment needs.
 * @throws UserError with exit code 3: exactly what is missing, and how to get it
 */
export function findTools(terraform: Tools["terraform"], variables: Variables): Tools {
  const found = readVersion(terraform, variables);
  if (found === undefined) {
    throw missing(
      `There is no \`${terraform}\` on the PATH.`,
      `Install ${terraform} ${MINIMUM_TERRAFORM} or newer and put it on the PATH.`,
    );
  }
  if (!isAtLeast(found, MINIMUM_TERRAFORM)) {
    throw missing(
      `${terraform} ${found} is too old; the stacks need ${MINIMUM_TERRAFORM} or newer.`,
      `Install a newer ${terraform}.`,
    );
  }
  requireProvider(terraform, variables);
  const cdktf = join(PROJECT_ROOT, "node_modules", ".bin", "cdktf");
  if (spawnSync(cdktf, ["--version"], { env: { ...variables, ...QUIET }, stdio: "ignore" }).status !== 0) {
    throw missing("The `cdktf` command is not installed.", "Run `npm ci` without --omit=optional.");
  }
  return { terraform, terraformVersion: found, cdktf, variables };
}
