import { defaultProfiles } from "../contract/endpoint/profiles";
import type { Profile } from "../contract/generated/types";
import type { Contract } from "../contract/vendor/revisions";
import type { DefaultedEnvironment } from "./with-defaults";

/** Names of the profiles that an environment selects: as it lists them, or all of its revision. */
export const selectedNames = ({ profiles }: DefaultedEnvironment, { idCardTypes }: Contract): readonly string[] =>
  profiles.select === "all" ? idCardTypes : profiles.select;

/** The profiles that an environment selects, as far as its revision lists them, with its overrides. */
export function selectProfiles(
  environment: DefaultedEnvironment,
  contract: Contract,
): Readonly<Record<string, Profile>> {
  const defaults = defaultProfiles(contract);
  const overrides = new Map<string, object>(Object.entries(environment.profiles.overrides));
  const profiles = selectedNames(environment, contract)
    .filter((name) => Object.hasOwn(defaults, name))
    .map((name) => [name, { ...defaults[name], ...overrides.get(name) }]);
  return Object.fromEntries(profiles) as Record<string, Profile>;
}
