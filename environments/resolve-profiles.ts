import { defaultProfiles } from "../contract/endpoint/profiles";
import type { Profile } from "../contract/generated/types";
import { describePeriods, type Listed, listedOn } from "../contract/vendor/dated";
import { ID_CARD_TYPES } from "../contract/vendor/id-card-types";
import { ACTION_PARAMETERS } from "../contract/vendor/parameters";
import type { Contract } from "../contract/vendor/revisions";
import { profileSchema } from "../contract/vendor/schema/profile-schema";
import { wireName } from "../contract/vendor/wire-name";
import { type LazyValidator, lazyValidator } from "../lib/lazy-validator";
import { type Violation, violations } from "../lib/schema-errors";
import type { Environment } from "./generated/types";

/** The validator of one revision's profiles, with the schema that its errors are told from. */
interface ProfileValidator {
  readonly schema: object;
  readonly validate: LazyValidator<Profile>;
}

const VALIDATORS = new Map<Contract["revision"], ProfileValidator>();

function profileValidator(contract: Contract): ProfileValidator {
  const known = VALIDATORS.get(contract.revision);
  if (known) return known;
  const schema = profileSchema(contract);
  const validator = { schema, validate: lazyValidator<Profile>(schema) };
  VALIDATORS.set(contract.revision, validator);
  return validator;
}

/** Which dated entry a violation is about: the parameter, or the value of it, that the revision does not list but another does. */
function unlisted([name = ""]: readonly string[], value: unknown, { revision }: Contract): Listed[] {
  const parameter = ACTION_PARAMETERS.find((one) => one.name === wireName(name));
  if (parameter === undefined) return [];
  if (!listedOn(parameter, revision)) return [parameter];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return (parameter.validValues ?? []).filter((one) => values.includes(one.value) && !listedOn(one, revision));
}

/** What an entry is that the revision does not list, in words. */
const notListed = (entry: Listed, { revision }: Contract): string =>
  `not in contract ${revision}: the vendor lists it ${describePeriods(entry)}. Take it out, or choose a revision that lists it with the key contract.`;

/** What is wrong with a profile by a revision. */
function profileViolations(profile: Readonly<Record<string, unknown>>, contract: Contract): Violation[] {
  const { schema, validate } = profileValidator(contract);
  if (validate(profile)) return [];
  return violations(validate.errors, profile, schema).map(({ path, message }) => {
    const value = profile[path[0] ?? ""];
    const [entry] = unlisted(path, value, contract);
    if (entry === undefined) return { path, message };
    const got = message.startsWith("unknown key") ? "" : `got ${JSON.stringify(value)}; `;
    return { path, message: got + notListed(entry, contract) };
  });
}

/** Names of profiles that the revision does not list, as the type is older or newer. */
function unlistedNames(names: readonly (readonly [path: string[], name: string])[], contract: Contract): Violation[] {
  return names.flatMap(([path, name]) => {
    const type = ID_CARD_TYPES.find((one) => one.name === name);
    if (type === undefined || contract.idCardTypes.includes(name)) return [];
    return [{ path, message: `got "${name}"; ${notListed(type, contract)}` }];
  });
}

/** The profiles of an environment, with its overrides, and what is wrong with them by its revision of the contract. */
export function resolveProfiles(
  environment: Environment,
  contract: Contract,
): { readonly profiles: Readonly<Record<string, Profile>>; readonly problems: readonly Violation[] } {
  const { select = "all", overrides = {} }: NonNullable<Environment["profiles"]> = environment.profiles ?? {};
  const defaults = defaultProfiles(contract);
  const names: readonly string[] = select === "all" ? Object.keys(defaults) : select;
  const changes = new Map<string, object>(Object.entries(overrides));
  const foreign = [...changes.keys()].filter((name) => !names.includes(name));
  const profiles: Record<string, Record<string, unknown>> = {};
  for (const name of names) {
    if (name in defaults) profiles[name] = { ...defaults[name], ...changes.get(name) };
  }
  const problems = [
    ...unlistedNames(
      select === "all"
        ? foreign.map((name) => [["profiles", "overrides", name], name])
        : names.map((name, index) => [["profiles", "select", String(index)], name]),
      contract,
    ),
    ...foreign
      .filter((name) => select !== "all" || contract.idCardTypes.includes(name))
      .map((name) => ({
        path: ["profiles", "overrides", name],
        message: `overrides a profile that is not selected; selected: ${names.join(", ")}.`,
      })),
    ...Object.entries(profiles).flatMap(([name, profile]) =>
      profileViolations(profile, contract).map(({ path, message }) => ({
        path: ["profiles", "overrides", name, ...path],
        message,
      })),
    ),
  ];
  return { profiles: profiles as Record<string, Profile>, problems };
}
