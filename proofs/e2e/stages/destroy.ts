import { expectEqual } from "../expect";
import { takeInventory } from "../inventory";
import type { Stage } from "../stage";

/** `cdktf destroy` leaves nothing: neither in the local cloud nor in the state. */
export const destroy: Stage<"destroy"> = {
  name: "destroy",
  title: "cdktf destroy leaves the local cloud empty",
  needs: ["deploy"],
  run: async ({ administrator: deployment, localCloud: { cloud }, workspace }) => {
    await deployment.destroy();
    const left = takeInventory(cloud, workspace.environment.region);
    const some = Object.entries(left).filter(([, count]) => count > 0);
    expectEqual("what is left", Object.fromEntries(some), {});
    expectEqual(
      "resources in the state",
      (JSON.parse(await deployment.state()) as { resources: unknown[] }).resources,
      [],
    );
    return "nothing left";
  },
};
