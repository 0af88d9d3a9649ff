import { createKey } from "../../../keys/commands";
import { writeEdgeKey } from "../../../keys/edge-key";
import { EdgeRule } from "../../../keys/edge-rule";
import { deliverTo } from "../../../keys/key-delivery";
import { systemClock } from "../../../lib/clock";
import { expectPassed } from "../expect";
import type { Stage } from "../stage";

/** A client key is created, and a token is issued with each profile through the deployed gateway. */
export const smoke: Stage<"smoke"> = {
  name: "smoke",
  title: "A client key is created, and every profile issues a token",
  needs: ["deploy"],
  run: async (context) => {
    const deliver = (plaintext: string): void => void context.keys.push(plaintext);
    const rule = EdgeRule.of(context.workspace.environment, context.actorClient("operator"));
    if (rule) await writeEdgeKey(context.keyStore, rule, systemClock);
    await createKey({ store: context.keyStore, delivery: deliverTo(deliver), clock: systemClock });
    const report = await context.smoke(context.keys.at(-1) ?? "");
    const tokens = report.checks.filter(({ group }) => group === "token");
    expectPassed(report);
    return `${tokens.length} of ${tokens.length} profiles`;
  },
};
