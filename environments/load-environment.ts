import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import environmentSchema from "../contract/generated/environment.schema.json";
import { validateEnvironment } from "../contract/generated/environment-validator";
import profileSchema from "../contract/generated/profile.schema.json";
import { DEFAULT_PROFILES } from "../contract/generated/profiles";
import type { Environment, Profile } from "../contract/generated/types";
import { validateProfile } from "../contract/generated/validators";
import { REQUESTS_PER_SECOND } from "../contract/limits";
import { type Contract, contractAt } from "../contract/revisions";
import { didYouMean } from "../lib/nearest";
import { type Violation, violations } from "../lib/schema-errors";
import { UserError } from "../lib/user-error";
import { EnvironmentFile } from "./environment-file";
import type { ResolvedEnvironment, StateBackend } from "./resolved-environment";

/** The folder of the project's own environments. */
export const ENVIRONMENTS_FOLDER = __dirname;

const EXTENSION = ".yaml";
const NAME = /^[a-z][a-z0-9-]{0,19}$/;

/** Names of all environments in a folder, sorted. */
export function environmentNames(folder: string = ENVIRONMENTS_FOLDER): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => file.slice(0, -EXTENSION.length))
    .sort();
}

function resolveProfiles(environment: Environment): { profiles: Record<string, Profile>; problems: Violation[] } {
  const select = environment.profiles?.select ?? "all";
  const overrides: Readonly<Record<string, object>> = environment.profiles?.overrides ?? {};
  const names: readonly string[] = select === "all" ? Object.keys(DEFAULT_PROFILES) : select;
  const problems: Violation[] = Object.keys(overrides)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      path: ["profiles", "overrides", name],
      message: `overrides a profile that is not selected; selected: ${names.join(", ")}.`,
    }));
  const profiles: Record<string, Profile> = {};
  for (const name of names) {
    const profile: unknown = { ...DEFAULT_PROFILES[name], ...overrides[name] };
    if (validateProfile(profile)) profiles[name] = profile;
    else {
      const found = violations(validateProfile.errors, profile, profileSchema);
      problems.push(...found.map(({ path, message }) => ({ path: ["profiles", "overrides", name, ...path], message })));
    }
  }
  return { profiles, problems };
}

/** What no schema of one value can say: checks between values, and against the contract's revision. */
function crossChecks(environment: Environment, contract: Contract): Violation[] {
  const problems: Violation[] = [];
  if (!contract.regions.includes(environment.region)) {
    problems.push({
      path: ["region"],
      message: `got "${environment.region}"; contract ${contract.revision} offers the API in: ${contract.regions.join(", ")}.`,
    });
  }
  const { requestsPerSecond = REQUESTS_PER_SECOND, reserve = 0 } = environment.quota ?? {};
  if (reserve >= requestsPerSecond) {
    problems.push({
      path: ["quota", "reserve"],
      message: `got ${reserve}; it must be below quota.requestsPerSecond, which is ${requestsPerSecond}.`,
    });
  }
  return problems;
}

function stateBackend(state: Environment["state"]): StateBackend {
  if (state?.backend !== "cos") return { backend: "local" };
  const { bucket = "", region = "", prefix = environmentSchema.properties.state.properties.prefix.default } = state;
  return { backend: "cos", bucket, region, prefix };
}

/**
 * Reads, validates and resolves one environment.
 * @param folder @default ENVIRONMENTS_FOLDER
 * @throws UserError for an unknown name, and with every problem of the file: line, key, value, what is allowed, nearest match
 */
export function loadEnvironment(name: string, folder: string = ENVIRONMENTS_FOLDER): ResolvedEnvironment {
  const file = join(folder, `${name}${EXTENSION}`);
  if (!NAME.test(name) || !existsSync(file)) {
    const names = environmentNames(folder);
    throw new UserError(
      `There is no environment "${name}"; there are: ${names.join(", ") || "none"}.${didYouMean(name, names)}`,
      `Name one of them, or create environments/${NAME.test(name) ? name : "NAME"}${EXTENSION} (a name is 1 to 20 of a-z, 0-9 and -).`,
    );
  }
  const source = new EnvironmentFile(file);
  const data = source.data;
  if (!validateEnvironment(data)) throw source.invalid(violations(validateEnvironment.errors, data, environmentSchema));
  const contract = contractAt(data.contract);
  const { profiles, problems } = resolveProfiles(data);
  const all = [...crossChecks(data, contract), ...problems];
  if (all.length > 0) throw source.invalid(all);
  const defaults = environmentSchema.properties;
  return {
    name,
    file,
    region: data.region,
    contract: contract.revision,
    tags: data.tags ?? {},
    profiles,
    quota: {
      requestsPerSecond: data.quota?.requestsPerSecond ?? defaults.quota.properties.requestsPerSecond.default,
      reserve: data.quota?.reserve ?? defaults.quota.properties.reserve.default,
    },
    function: {
      runtime: data.function?.runtime ?? "Nodejs20.19",
      memoryMb: data.function?.memoryMb ?? defaults.function.properties.memoryMb.default,
      timeoutSeconds: data.function?.timeoutSeconds ?? defaults.function.properties.timeoutSeconds.default,
    },
    endpoint: { gateway: data.endpoint?.gateway ?? { kind: "function-url" } },
    logs: { retentionDays: data.logs?.retentionDays ?? defaults.logs.properties.retentionDays.default },
    state: stateBackend(data.state),
  };
}
