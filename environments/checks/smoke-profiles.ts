import { selectProfiles } from "../select-profiles";
import type { EnvironmentCheck } from "./check";

const VERBS = { expectations: "expects something of", quarantine: "quarantines" } as const;

/** What is said of the checks of a profile is said of a selected one; nobody checks another. */
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
