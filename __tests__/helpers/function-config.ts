import { unzipSync } from "fflate";
import type { Synthesized } from "../../testing";

/** The configuration in the zip of a stack's only function. */
export function readFunctionConfig(stack: Synthesized): Record<string, unknown> {
  const zip = unzipSync(stack.asset(String(stack.resource("tencentcloud_scf_function")["zip_file"])));
  return JSON.parse(Buffer.from(zip["config.json"] ?? []).toString());
}
