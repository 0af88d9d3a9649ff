import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../helpers/temporary-folder";

/** A folder for the PATH with one executable in it, a shell script. */
export function fakeBinary(name: string, script: string): string {
  const folder = temporaryFolder();
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return folder;
}

/** A folder for the PATH with a `terraform` or `tofu` that tells a version. */
export const fakeTerraform = (version: string, name = "terraform"): string =>
  fakeBinary(name, `echo '${JSON.stringify({ terraform_version: version, platform: "linux_amd64" })}'`);
