import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { PROJECT_ROOT } from "../../lib/project-root";
import type { Synthesized } from "../../testing";

/** The configuration in the zip of a stack's only function. */
export function configOf(stack: Synthesized): Record<string, unknown> {
  const name = String(stack.resource("tencentcloud_scf_function")["zip_file"]).split("/").at(-1) ?? "";
  const zip = unzipSync(readFileSync(join(PROJECT_ROOT, "dist", name)));
  return JSON.parse(Buffer.from(zip["config.json"] ?? []).toString());
}
