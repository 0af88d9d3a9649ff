import { join } from "node:path";
import { FINDERS } from "../../import/finders";
import { type StackResources, untrackedResources } from "../../import/untracked";
import { readStack } from "../../stack-changes";
import { expectEqual } from "../expect";
import type { Stage } from "../stage";

interface State {
  readonly resources: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: { readonly id: string } }[];
  }[];
}

/** What the provider put into the state, of the types that `npm run import` looks for: address and id. */
const importable = (state: string): string[] =>
  (JSON.parse(state) as State).resources
    .filter(({ mode, type }) => mode === "managed" && Object.hasOwn(FINDERS, type))
    .map(({ type, name, instances }) => `${type}.${name} ${instances[0]?.attributes.id}`)
    .sort();

/** `cdktf deploy` from nothing; a second plan finds nothing to do, and what was created would be found if the state were lost. */
export const deploy: Stage<"deploy"> = {
  name: "deploy",
  title: "cdktf deploy creates the stack, and a second plan is empty",
  needs: [],
  run: async ({ deployment, workspace, client }) => {
    await deployment.deploy();
    expectEqual("a second plan is empty", await deployment.isSettled(), true);
    const { resource } = readStack(join(workspace.stackFolder, "cdk.tf.json")) as { readonly resource: StackResources };
    const found = await untrackedResources(resource, new Set(), client);
    const ids = found.map(({ address, id }) => `${address} ${id}`).sort();
    expectEqual("what npm run import would find without the state", ids, importable(await deployment.state()));
    const count = Object.values(resource).reduce((sum, byName) => sum + Object.keys(byName).length, 0);
    return `${count} resources`;
  },
};
