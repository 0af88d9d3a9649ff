import { FUNCTION_KINDS, type FunctionKind } from "../../../contract/vendor/function-kinds";
import { expectEqual, expectPassed } from "../expect";
import type { Stage } from "../stage";

const OTHER = { web: "event", event: "web" } as const satisfies Record<FunctionKind, FunctionKind>;

/** What another kind of function must leave alone: what callers and people who look into the past rely on. */
const KEPT = ["tencentcloud_ssm_secret", "tencentcloud_cls_topic", "tencentcloud_cls_logset", "tencentcloud_cam_role"];

/** The other kind of function takes the place of the one that is there, under another name; keys and logs stay. */
export const kind: Stage<"kind"> = {
  name: "kind",
  title: "Another kind is another function, and keys and logs stay",
  needs: ["deploy", "smoke"],
  run: async (context) => {
    const { workspace, administrator: deployment } = context;
    const before = workspace.environment.function.kind;
    workspace.edit((document) => {
      document.setIn(["function", "kind"], OTHER[before]);
      // An Event function answers no results.
      if (OTHER[before] === "event") document.deleteIn(["endpoint", "results"]);
    });
    await deployment.synth();
    const planned = await deployment.plan();
    const replaced = planned.filter(({ actions }) => actions.includes("delete")).map(({ type }) => type);
    expectEqual("the function is replaced", replaced.includes("tencentcloud_scf_function"), true);
    expectEqual(
      "what must stay and would not",
      planned.filter(({ type }) => KEPT.includes(type)),
      [],
    );
    await deployment.deploy();
    expectEqual("a second plan is empty", await deployment.isSettled(), true);
    expectPassed(await context.smoke(context.keys.at(-1) ?? ""));
    return `${before} -> ${OTHER[before]} (${FUNCTION_KINDS[OTHER[before]].type}), the same key`;
  },
};
