import { join } from "node:path";
import { readStack } from "../../stack-changes";
import { expectEqual } from "../expect";
import type { Stage } from "../stage";

/** Number of managed resources in the synthesized stack. */
function resourceCount(stackFolder: string): number {
  const { resource = {} } = (readStack(join(stackFolder, "cdk.tf.json")) ?? {}) as {
    resource?: Record<string, Record<string, unknown>>;
  };
  return Object.values(resource).reduce((count, byName) => count + Object.keys(byName).length, 0);
}

/** `cdktf deploy` from nothing; a second plan finds nothing to do. */
export const deploy: Stage<"deploy"> = {
  name: "deploy",
  title: "cdktf deploy creates the stack, and a second plan is empty",
  needs: [],
  run: async ({ deployment, workspace }) => {
    await deployment.deploy();
    expectEqual("a second plan is empty", await deployment.isSettled(), true);
    return `${resourceCount(workspace.stackFolder)} resources`;
  },
};
