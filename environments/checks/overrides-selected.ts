import { selectedNames } from "../select-profiles";
import type { EnvironmentCheck } from "./check";

/**
 * Only selected profiles are overridden. Where all are selected, another one is not listed, which `profilesListed`
 * says.
 */
export const overridesSelected: EnvironmentCheck = (environment, { contract }) => {
  const { select, overrides } = environment.profiles;
  const names = selectedNames(environment, contract);
  return Object.keys(overrides)
    .filter((name) => !names.includes(name) && (select !== "all" || contract.idCardTypes.includes(name)))
    .map((name) => ({
      path: ["profiles", "overrides", name],
      message: `overrides a profile that is not selected; selected: ${names.join(", ")}.`,
    }));
};
