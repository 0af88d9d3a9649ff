import { join, relative } from "node:path";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/**
 * The relative path from the folder in which Terraform runs a construct's stack to a file, so that the stack is the
 * same in every checkout.
 *
 * @param file absolute
 */
export function fromStackFolder(scope: Construct, file: string): string {
  return relative(join(App.of(scope).outdir, "stacks", TerraformStack.of(scope).node.id), file);
}
