import { expectEqual, expectPassed } from "../expect";
import type { Stage } from "../stage";

const FACEID_ACTION = "faceid:ApplySdkVerificationToken";

interface PolicyDocument {
  readonly statement: readonly { readonly action: readonly string[] }[];
}

/**
 * Somebody takes the permission away by hand: smoke says which, the plan shows the drift, the next deploy repairs it.
 */
export const drift: Stage<"drift"> = {
  name: "drift",
  title: "A permission removed behind Terraform's back is found and repaired",
  needs: ["deploy", "smoke"],
  run: async (context) => {
    const { administrator: deployment, localCloud, client } = context;
    const key = context.keys.at(-1) ?? "";
    const policy = [...localCloud.cloud.cam.policies.values()].find((one) => one.document.includes(FACEID_ACTION));
    if (!policy) throw new Error("the stack has no policy for faceid");
    const document = JSON.parse(policy.document) as PolicyDocument;
    const statement = document.statement.filter(({ action }) => !action.includes(FACEID_ACTION));
    await client.call({ service: "cam", version: "2019-01-16" }, "UpdatePolicy", {
      PolicyId: policy.policyId,
      PolicyDocument: JSON.stringify({ ...document, statement }),
    });
    const broken = await context.smoke(key, ["HK"]);
    const received = broken.checks.find(({ id }) => id === "token:HK")?.received ?? "";
    expectEqual("smoke names the class", received.includes("UnauthorizedOperation"), true);
    const planned = await deployment.plan();
    expectEqual("the drift", planned, [{ type: "tencentcloud_cam_policy", actions: ["update"] }]);
    await deployment.deploy();
    expectPassed(await context.smoke(key, ["HK"]));
    expectEqual("a second plan is empty", await deployment.isSettled(), true);
    return "found as UnauthorizedOperation, repaired";
  },
};
