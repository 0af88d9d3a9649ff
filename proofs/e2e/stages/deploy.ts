import { join } from "node:path";
import { FINDERS } from "../../../operations/import/finders";
import { type StackResources, untrackedResources } from "../../../operations/import/untracked";
import { readStack } from "../../../operations/stacks/stack-changes";
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

const NOTHING = { missed: [], wrong: [] };

/** What the provider put into the state, of the types that `npx ekyc import` looks for: address and id. */
const importable = (state: string): string[] =>
  (JSON.parse(state) as State).resources
    .filter(({ mode, type }) => mode === "managed" && Object.hasOwn(FINDERS, type))
    .map(({ type, name, instances }) => `${type}.${name} ${instances[0]?.attributes.id}`);

/**
 * `cdktf deploy` from nothing; a second plan finds nothing to do, and what was created would be found if the state were
 * lost.
 */
export const deploy: Stage<"deploy"> = {
  name: "deploy",
  title: "cdktf deploy creates the stack, and a second plan is empty",
  needs: [],
  run: async (context) => {
    const { administrator: deployment, workspace } = context;
    await deployment.deploy();
    expectEqual("a second plan is empty", await deployment.isSettled(), true);
    const { resource } = readStack(join(workspace.stackFolder, "cdk.tf.json")) as { readonly resource: StackResources };
    const found = await untrackedResources(resource, new Set(), context.actorClient("administrator"));
    const ids = found.map(({ address, id }) => `${address} ${id}`);
    const known = importable(await deployment.state());
    const missed = known.filter((resource) => !ids.includes(resource));
    const wrong = ids.filter((resource) => !known.includes(resource));
    expectEqual("what npx ekyc import would miss, and find wrongly, without the state", { missed, wrong }, NOTHING);
    const count = Object.values(resource).reduce((sum, byName) => sum + Object.keys(byName).length, 0);
    return `${count} resources`;
  },
};
