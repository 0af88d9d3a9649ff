import { ALIAS_NAME } from "../../../../contract/vendor/scf-limits";
import { ApiError } from "../../../core/api-error";
import { checkLimit } from "../../../core/limit";
import { type Alias, type FunctionResource, type FunctionVersion, LATEST } from "./function";
import { SCF_LIMITS } from "./resource-limits";

/** The alias that every function has, at first for `$LATEST` (583/36149). It cannot be deleted. */
export const DEFAULT_ALIAS = "$DEFAULT";

type NotFound = `ResourceNotFound.${"FunctionVersion" | "Qualifier" | "Version"}`;

/**
 * The version that a qualifier names: `$LATEST`, a number or an alias, of which it is the main version.
 *
 * @param code of the error, which differs by action
 * @throws ApiError
 */
export function findVersion(
  fn: FunctionResource,
  qualifier: string,
  code: NotFound = "ResourceNotFound.Qualifier",
): FunctionVersion {
  return numbered(fn, fn.aliases.get(qualifier)?.version ?? qualifier, qualifier, code);
}

/**
 * The version that one request to a qualifier goes to: of an alias with two versions by their weights.
 *
 * @param random a number from 0 up to but not including 1
 * @throws ApiError ResourceNotFound.Qualifier
 */
export function routeVersion(fn: FunctionResource, qualifier: string, random: () => number): FunctionVersion {
  const additional = fn.aliases.get(qualifier)?.additional;
  if (additional && random() < additional.weight) {
    return numbered(fn, additional.version, qualifier, "ResourceNotFound.Qualifier");
  }
  return findVersion(fn, qualifier);
}

function numbered(fn: FunctionResource, version: string, qualifier: string, code: NotFound): FunctionVersion {
  if (version === LATEST) return fn;
  const published = fn.versions.find((candidate) => candidate.version === version);
  if (!published) throw new ApiError(code, `The function ${fn.name} has no version or alias ${qualifier}.`);
  return published;
}

/**
 * Freezes the code and the configuration of `$LATEST` under the next number. A number is never given twice.
 * @throws ApiError LimitExceeded
 */
export function publishVersion(fn: FunctionResource, description: string, now: number): FunctionVersion {
  checkLimit(SCF_LIMITS.versions, fn.versions.length + 1);
  fn.published += 1;
  const { functionId, tags, reservedMb, reservingUntil, published, versions, aliases, transition, ...latest } = fn;
  const version = { ...latest, version: String(published), description, createdAt: now, modifiedAt: now };
  versions.push(version);
  return version;
}

/** @throws ApiError UnsupportedOperation.AliasBind when an alias names the version */
export function requireNoAlias(fn: FunctionResource, version: FunctionVersion): void {
  const alias = [...fn.aliases.values()].find(
    (candidate) => candidate.version === version.version || candidate.additional?.version === version.version,
  );
  if (alias) {
    throw new ApiError(
      "UnsupportedOperation.AliasBind",
      `The alias ${alias.name} of the function ${fn.name} is bound to the version ${version.version}.`,
    );
  }
}

/** What an alias names. */
type AliasTargets = Pick<Alias, "version" | "additional">;

/**
 * An alias names one version, and at most one other (CreateAlias, 583/36325).
 *
 * @throws ApiError ResourceNotFound.FunctionVersion, InvalidParameterValue.RoutingConfig
 */
export function checkTargets(fn: FunctionResource, { version, additional }: AliasTargets): void {
  const main = findVersion(fn, version, "ResourceNotFound.FunctionVersion");
  if (!additional) return;
  const other = findVersion(fn, additional.version, "ResourceNotFound.FunctionVersion");
  const problem =
    other === main
      ? `the version ${additional.version} is the main version`
      : additional.weight >= 0 && additional.weight <= 1
        ? undefined
        : `the weight ${additional.weight} is not from 0 to 1`;
  if (problem === undefined) return;
  throw new ApiError("InvalidParameterValue.RoutingConfig", `The RoutingConfig is not valid: ${problem}.`);
}

/**
 * @throws ApiError InvalidParameterValue.Alias, ResourceInUse.Alias, LimitExceeded, and those of {@link checkTargets}
 */
export function createAlias(fn: FunctionResource, input: Omit<Alias, "modifiedAt">): Alias {
  if (!ALIAS_NAME.test(input.name)) {
    throw new ApiError(
      "InvalidParameterValue.Alias",
      `The alias ${input.name} is not valid: 1 to 64 letters, digits, - and _, a letter first.`,
    );
  }
  if (fn.aliases.has(input.name)) {
    throw new ApiError("ResourceInUse.Alias", `The function ${fn.name} has an alias ${input.name}.`);
  }
  checkTargets(fn, input);
  checkLimit(SCF_LIMITS.aliases, fn.aliases.size + 1);
  const alias: Alias = { ...input, modifiedAt: input.createdAt };
  fn.aliases.set(alias.name, alias);
  return alias;
}

/** @throws ApiError ResourceNotFound.Alias, UnsupportedOperation for `$DEFAULT` */
export function deleteAlias(fn: FunctionResource, name: string): void {
  findAlias(fn, name);
  if (name === DEFAULT_ALIAS) {
    throw new ApiError("UnsupportedOperation", `The alias ${DEFAULT_ALIAS} cannot be deleted.`);
  }
  fn.aliases.delete(name);
}

/** @throws ApiError ResourceNotFound.Alias */
export function findAlias(fn: FunctionResource, name: string): Alias {
  const alias = fn.aliases.get(name);
  if (!alias) throw new ApiError("ResourceNotFound.Alias", `The function ${fn.name} has no alias ${name}.`);
  return alias;
}
