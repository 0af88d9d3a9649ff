import { Redis } from "ioredis";
import { PASSWORD } from "../../traffic/redis-server";
import type { E2eContext } from "../context";
import { expectEqual, expectPassed } from "../expect";
import type { Stage } from "../stage";

/** Keys in the Redis, by an operator who trusts the same authority. */
async function storedKeys({ surroundings: { authority, redis } }: E2eContext): Promise<string[]> {
  const tls = { ca: authority.certificate };
  const operator = new Redis({ host: "127.0.0.1", port: redis?.port ?? 0, password: PASSWORD, tls });
  try {
    return await operator.keys("*");
  } finally {
    operator.disconnect();
  }
}

/** The function's instances share a Redis that speaks TLS, and issue nothing without it. */
export const store: Stage<"store"> = {
  name: "store",
  title: "Instances count in the Redis, refuse without it, and go on when it is back",
  needs: ["deploy", "smoke"],
  applies: (environment) => environment.store !== undefined,
  run: async (context) => {
    const { keys, surroundings, workspace } = context;
    const key = keys.at(-1) ?? "";
    const stored = await storedKeys(context);
    const foreign = stored.filter((name) => !name.startsWith(`ekyc:{${workspace.environmentName}}:`));
    expectEqual("keys of others in the Redis", foreign, []);
    expectEqual(
      "the quota is counted there",
      stored.some((name) => name.endsWith(":issue:state")),
      true,
    );
    await surroundings.redis?.kill();
    const { checks } = await context.smoke(key, ["HK"]);
    const { state, status, received = "" } = checks.find(({ id }) => id === "token:HK") ?? {};
    expectEqual("a token without the Redis", [state, status], ["fail", 503]);
    expectEqual("smoke names the class", received.includes("store_unavailable"), true);
    await surroundings.redis?.restart();
    expectPassed(await context.smoke(key, ["HK"]));
    return `${stored.length} keys; 503 store_unavailable without it`;
  },
};
