import { isDeepStrictEqual } from "node:util";
import type { Profile, ProfileList } from "../../contract/generated/types";
import { bodyFields } from "../http/answer";
import { type Check, unexpected } from "./check";

const EXPECTED = "200 with profiles by name";

/**
 * The endpoint serves the expected profiles: what is deployed is what is configured.
 * @param exact whether no other profile may be served, and every parameter must be the expected one
 */
export function profilesCheck(expected: Readonly<Record<string, Profile>>, exact: boolean): Check {
  return {
    id: "profiles",
    title: "The endpoint serves the configured profiles",
    group: "endpoint",
    spendsQuota: false,
    expects: EXPECTED,
    authorization: "key",
    request: { method: "GET", path: "/v1/profiles" },
    judge: (answer) => {
      const { profiles } = bodyFields<ProfileList>(answer);
      if (answer.status !== 200 || typeof profiles !== "object" || profiles === null) {
        return unexpected(answer, EXPECTED);
      }
      const served = new Map<string, unknown>(Object.entries(profiles));
      const missing = Object.keys(expected).filter((name) => !served.has(name));
      const foreign = exact ? [...served.keys()].filter((name) => !(name in expected)) : [];
      const different = Object.keys(expected).filter(
        (name) => exact && served.has(name) && !isDeepStrictEqual(served.get(name), expected[name]),
      );
      const faults = [
        ...missing.map((name) => `${name} is missing`),
        ...foreign.map((name) => `${name} is not configured`),
        ...different.map((name) => `${name} is ${JSON.stringify(served.get(name))}`),
      ];
      if (faults.length === 0) return { state: "pass" };
      return {
        state: "fail",
        reason: "what is deployed is not what is configured",
        expected:
          [...missing, ...different].map((name) => `${name} is ${JSON.stringify(expected[name])}`).join("; ") ||
          "no other profile",
        received: faults.join("; "),
        owner: "ours",
        nextStep: "Deploy the environment again: `npx cdktf deploy token-endpoint-{environment}`.",
      };
    },
  };
}
