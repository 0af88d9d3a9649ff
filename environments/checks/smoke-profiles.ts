import { selectProfiles } from "../select-profiles";
import type { EnvironmentCheck } from "./check";

const VERBS = { expectations: "expects something of", quarantine: "quarantines" } as const;

/** What is set for the checks of a profile names a selected profile; no other is checked. */
export const smokeProfiles: EnvironmentCheck = (environment, { contract }) => {
  const names = Object.keys(selectProfiles(environment, contract));
  return (Object.keys(VERBS) as (keyof typeof VERBS)[]).flatMap((key) =>
    Object.keys(environment.smoke[key])
      .filter((name) => !names.includes(name))
      .map((name) => ({
        path: ["smoke", key, name],
        message: `${VERBS[key]} a profile that is not selected; selected: ${names.join(", ")}.`,
      })),
  );
};
