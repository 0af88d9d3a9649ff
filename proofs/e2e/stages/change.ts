import { expectEqual, expectPassed } from "../expect";
import { expectRequested } from "../requested-profile";
import type { Stage } from "../stage";

/** What the profile HK is changed to. */
export const CHANGED = { securityLevel: 2, actionList: "nod,shake" };

const FUNCTION_UPDATE = { type: "tencentcloud_scf_function", actions: ["update"] };

/**
 * A profile is changed: exactly the function changes, and tokens are requested with the new parameters, with releases
 * not yet.
 */
export const change: Stage<"change"> = {
  name: "change",
  title: "A changed profile changes the function only, and smoke sees it",
  needs: ["deploy", "smoke"],
  run: async (context) => {
    const { workspace, deployment } = context;
    workspace.edit((document) => document.setIn(["profiles", "overrides"], document.createNode({ HK: CHANGED })));
    await deployment.synth();
    const planned = await deployment.plan();
    // The scheduled checks, when there are any, have the profiles too.
    const functions = workspace.environment.schedule ? [FUNCTION_UPDATE, FUNCTION_UPDATE] : [FUNCTION_UPDATE];
    expectEqual("what would change", planned, functions);
    await deployment.deploy();
    expectEqual("a second plan is empty", await deployment.isSettled(), true);
    const report = await context.smoke(context.keys.at(-1) ?? "", ["HK"]);
    const updated = `${functions.length} ${functions.length === 1 ? "resource" : "resources"} updated in place`;
    if (workspace.environment.release) {
      const failed = report.checks.filter(({ state }) => state !== "pass").map(({ id }) => id);
      expectEqual("what smoke says of a change that was not released", failed, ["profiles"]);
      return `${updated}, and no traffic sees it yet`;
    }
    expectPassed(report);
    expectRequested(context, CHANGED);
    return updated;
  },
};
