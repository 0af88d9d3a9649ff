// Installs a version of Terraform if its archive has the given SHA-256: node install-terraform.mjs VERSION SHA256 FOLDER. The checksum is the line of
// terraform_VERSION_linux_amd64.zip in https://releases.hashicorp.com/terraform/VERSION/terraform_VERSION_SHA256SUMS.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";

const RELEASES = process.env.TERRAFORM_RELEASES ?? "https://releases.hashicorp.com";
const TIMEOUT_MS = 120_000;

async function install(version, sha256, folder) {
  if (!version || !sha256 || !folder) throw new Error("needs VERSION, SHA256 and FOLDER");
  const url = `${RELEASES}/terraform/${version}/terraform_${version}_linux_amd64.zip`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`${url} answered with ${answer.status}`);
  const archive = new Uint8Array(await answer.arrayBuffer());
  const got = createHash("sha256").update(archive).digest("hex");
  if (got !== sha256.toLowerCase()) throw new Error(`${url} has the SHA-256 ${got}, not ${sha256}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "terraform"), unzipSync(archive).terraform, { mode: 0o755 });
}

try {
  await install(...process.argv.slice(2));
} catch (error) {
  process.stderr.write(`error: Terraform was not installed: ${error.message}\n`);
  process.exitCode = 1;
}
