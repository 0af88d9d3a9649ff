import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import { notListed } from "../not-listed";
import { selectedNames } from "../select-profiles";
import type { EnvironmentCheck } from "./check";

/** The revision lists the type of every profile that is selected or, where all are, overridden. */
export const profilesListed: EnvironmentCheck = (environment, { contract }) => {
  const { select, overrides } = environment.profiles;
  const names = selectedNames(environment, contract);
  const places =
    select === "all"
      ? Object.keys(overrides)
          .filter((name) => !names.includes(name))
          .map((name) => ({ path: ["profiles", "overrides", name], name }))
      : names.map((name, index) => ({ path: ["profiles", "select", String(index)], name }));
  return places.flatMap(({ path, name }) => {
    const type = ID_CARD_TYPES.find((one) => one.name === name);
    if (type === undefined || contract.idCardTypes.includes(name)) return [];
    return [{ path, message: `got "${name}"; ${notListed(type, contract)}` }];
  });
};
