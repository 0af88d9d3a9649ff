import { writeEdgeKey } from "../../../keys/edge-key";
import { EdgeRule } from "../../../keys/edge-rule";
import { createOwnKey } from "../../../keys/own-key";
import { systemClock } from "../../../lib/clock";
import { expectPassed } from "../expect";
import type { Stage } from "../stage";

/** A client key is created, and a token is issued with each profile through the deployed gateway. */
export const smoke: Stage<"smoke"> = {
  name: "smoke",
  title: "A client key is created, and every profile issues a token",
  needs: ["deploy"],
  run: async (context) => {
    const rule = EdgeRule.forEnvironment(context.workspace.environment, context.actorClient("operator"));
    if (rule) await writeEdgeKey(context.keyStore, rule, systemClock);
    const { plaintext } = await createOwnKey(context.keyStore);
    context.keys.push(plaintext);
    const report = await context.smoke(plaintext);
    const tokens = report.checks.filter(({ group }) => group === "token");
    expectPassed(report);
    return `${tokens.length} of ${tokens.length} profiles`;
  },
};
