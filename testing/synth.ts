import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { type App, TerraformStack, Testing } from "cdktf";
import { ProviderSchemaValidation } from "../constructs/provider-schema/provider-schema-validation";
import { synthesisWarnings } from "../lib/synthesis-warnings";
import { type Json, Synthesized } from "./synthesized";

/** The files that a stack brings, by their paths from its folder, which is how resources name them. */
function readAssets(folder: string): ReadonlyMap<string, Uint8Array> {
  const assets = join(folder, "assets");
  const entries = existsSync(assets) ? readdirSync(assets, { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(files.map((file) => [relative(folder, file).replaceAll(sep, "/"), readFileSync(file)]));
}

/**
 * Synthesizes as `app.synth()` does, so that error annotations and failed validations throw (`Testing.synth` ignores
 * both), and refuses a stack without resources (which a test that builds into another scope would leave).
 * @throws Error with the path of the construct that is at fault
 */
export function synthStack(build: (app: App) => TerraformStack): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), "synth-"));
  try {
    const app = Testing.app({ outdir });
    const stack = build(app);
    app.synth();
    const folder = join(outdir, "stacks", stack.node.id);
    const json: Json = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"));
    if (Object.keys(json["resource"] ?? {}).length === 0) throw new Error("the stack has no resources");
    return new Synthesized(
      json,
      synthesisWarnings(outdir).map(({ constructPath, message }) => `${constructPath}: ${message}`),
      readAssets(folder),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/**
 * Synthesizes constructs in a stack of their own, `test`, with the provider and the check against the provider's
 * schema, and closes the traps of cdktf's own `Testing.synth`, as {@link synthStack} does.
 *
 * @example
 * import { EndpointLogs } from "ekyc-token-endpoint";
 * import { synth } from "ekyc-token-endpoint/testing";
 *
 * const synthesized = synth((stack) => {
 *   new EndpointLogs(stack, "Logs", { name: "acme-tokens" });
 * });
 * expect(synthesized.resource("tencentcloud_cls_topic")).toMatchObject({ period: 7 });
 */
export function synth(build: (stack: TerraformStack) => void): Synthesized {
  return synthStack((app) => {
    const stack = new TerraformStack(app, "test");
    new TencentcloudProvider(stack, "Provider", { region: "ap-singapore" });
    stack.node.addValidation(new ProviderSchemaValidation(stack));
    build(stack);
    return stack;
  });
}
