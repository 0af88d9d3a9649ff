import { systemClock } from "../../../lib/clock";
import { expectEqual, expectPassed } from "../expect";
import type { Stage } from "../stage";

const HOUR_SECONDS = 3_600;
/** What only a caller with the scope `results` can find out, and what only one without it. */
const WITH_SCOPE = ["results:pending", "results:unknown-token"];
const WITHOUT_SCOPE = ["results:scope"];

/** The function reads the identity provider's keys over TLS, and decides on JWTs as on keys. */
export const callers: Stage<"callers"> = {
  name: "callers",
  title: "A JWT is taken as a key is, and results are answered to callers that have their scope",
  needs: ["deploy", "smoke"],
  applies: ({ endpoint }) => endpoint.identityProvider !== undefined,
  run: async (context) => {
    const { surroundings, workspace, keys, bearers } = context;
    const results = workspace.environment.endpoint.results !== undefined;
    const skipped = (ids: readonly string[]): readonly string[] => (results ? ids : []);
    const bearer = (claims: object): string => {
      const exp = Math.floor(systemClock.now() / 1_000) + HOUR_SECONDS;
      const token = surroundings.provider.token({ exp, ...claims });
      bearers.push(token);
      return token;
    };
    expectPassed(await context.smoke(bearer({}), undefined, { results }), skipped(WITHOUT_SCOPE));
    for (const key of [bearer({ scope: "tokens profiles" }), keys.at(-1) ?? ""]) {
      expectPassed(await context.smoke(key, ["HK"], { results }), skipped(WITH_SCOPE));
    }
    for (const wrong of [{ aud: "another" }, { exp: 1 }]) {
      const { obstacle } = await context.smoke(bearer(wrong), ["HK"]);
      expectEqual(`what stops a JWT with ${JSON.stringify(wrong)}`, obstacle, "key-refused");
    }
    return `every profile by a JWT, ${results ? "results" : "no results"}, two refused`;
  },
};
