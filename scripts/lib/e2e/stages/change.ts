import { expectEqual, expectPassed } from "../expect";
import type { Stage } from "../stage";

const CHANGED = { securityLevel: 2, actionList: "nod,shake" };

/** A profile is changed: exactly the function changes, and tokens are requested with the new parameters. */
export const change: Stage<"change"> = {
  name: "change",
  title: "A changed profile changes the function only, and smoke sees it",
  needs: ["deploy", "smoke"],
  run: async (context) => {
    const { workspace, deployment, localCloud } = context;
    workspace.edit((document) => document.setIn(["profiles", "overrides"], document.createNode({ HK: CHANGED })));
    await deployment.synth();
    const planned = await deployment.plan();
    expectEqual("what would change", planned, [{ type: "tencentcloud_scf_function", actions: ["update"] }]);
    await deployment.deploy();
    expectEqual("a second plan is empty", await deployment.isSettled(), true);
    expectPassed(await context.smoke(context.keys.at(-1) ?? "", ["HK"]));
    const token = [...localCloud.cloud.faceid.tokens.values()].at(-1);
    const { SecurityLevel, ActionList } = (token?.parameters ?? {}) as Record<string, unknown>;
    expectEqual(
      "what faceid was asked for",
      { SecurityLevel, ActionList },
      { SecurityLevel: 2, ActionList: "nod,shake" },
    );
    return "1 resource updated in place";
  },
};
