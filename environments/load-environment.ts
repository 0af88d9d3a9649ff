import { basename } from "node:path";
import type { Profile } from "../contract/generated/types";
import { evenInstanceRate } from "../contract/quota";
import { FUNCTION_KINDS } from "../contract/vendor/function-kinds";
import { promisedValiditySeconds, REQUESTS_PER_SECOND } from "../contract/vendor/limits";
import type { RegionName } from "../contract/vendor/regions";
import { type Contract, contractAt } from "../contract/vendor/revisions";
import { ENDPOINT_RUNTIMES } from "../contract/vendor/runtimes";
import { TIMER_UTC_OFFSET_HOURS } from "../contract/vendor/timer";
import { type Clock, systemClock } from "../lib/clock";
import { Cron } from "../lib/cron";
import { lazyValidator } from "../lib/lazy-validator";
import { didYouMean } from "../lib/nearest";
import { type Violation, violations } from "../lib/schema-errors";
import { UserError } from "../lib/user-error";
import { alarmProblems } from "./checks/alarm-problems";
import { functionProblems } from "./checks/function-problems";
import { quarantineEnds } from "./checks/quarantine-ends";
import { EXTENSION, environmentEntries } from "./environment-entries";
import { EnvironmentFile } from "./environment-file";
import { ENVIRONMENTS_FOLDER } from "./environments-folder";
import environmentSchema from "./generated/environment.schema.json";
import type { Environment } from "./generated/types";
import { resolveProfiles } from "./resolve-profiles";
import { resolveRole } from "./resolve-role";
import type { ResolvedEnvironment, Schedule, StateBackend } from "./resolved-environment";

export { ENVIRONMENTS_FOLDER };

const validateEnvironment = lazyValidator<Environment>(environmentSchema);

const FILE_NAME = /^[a-z][a-z0-9-]{0,19}$/;

/** Names of all environments in a folder, sorted. */
export function environmentNames(folder: string = ENVIRONMENTS_FOLDER): string[] {
  return environmentEntries(folder).map(({ name }) => name);
}

/** What no schema of one value can say: checks between values, and against the contract's revision. */
function crossChecks(environment: Environment, contract: Contract): Violation[] {
  const { region, regions = [] } = environment;
  const places = [
    ...(region ? [{ path: ["region"], name: region }] : []),
    ...regions.map((name, index) => ({ path: ["regions", String(index)], name })),
  ];
  const problems: Violation[] = places
    .filter(({ name }) => !contract.regions.includes(name))
    .map(({ path, name }) => ({
      path,
      message: `got "${name}"; contract ${contract.revision} offers the API in: ${contract.regions.join(", ")}.`,
    }));
  const { requestsPerSecond = REQUESTS_PER_SECOND, reserve = 0 } = environment.quota ?? {};
  if (reserve >= requestsPerSecond) {
    problems.push({
      path: ["quota", "reserve"],
      message: `got ${reserve}; it must be below quota.requestsPerSecond, which is ${requestsPerSecond}.`,
    });
  }
  const { gateway } = environment.endpoint ?? {};
  if (regions.length > 1 && gateway?.kind === "edgeone") {
    problems.push({
      path: ["endpoint", "gateway", "domain"],
      message: `got "${gateway.domain}" for ${regions.length} regions; a domain of EdgeOne leads to one region, so each needs a file of its own.`,
    });
  }
  return [...problems, ...scheduleProblems(environment.schedule)];
}

/** What is wrong when `check` throws a UserError; nothing when it does not. */
function problemOf(key: string, check: () => unknown): Violation[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ path: ["schedule", key], message: `${error.message} ${error.fix}` }];
  }
}

function scheduleProblems(schedule: Environment["schedule"]): Violation[] {
  const { cron, timeZone } = schedule ?? {};
  return [
    ...(cron === undefined ? [] : problemOf("cron", () => new Cron(cron, TIMER_UTC_OFFSET_HOURS))),
    ...(timeZone === undefined ? [] : problemOf("timeZone", () => requireTimeZone(timeZone))),
  ];
}

/** @throws UserError for a zone that is not in the time zone database */
function requireTimeZone(timeZone: string): void {
  const zones = Intl.supportedValuesOf("timeZone");
  if (timeZone === "UTC" || zones.includes(timeZone)) return;
  throw new UserError(
    `got "${timeZone}"; allowed: a name of the IANA time zone database.${didYouMean(timeZone, zones)}`,
    "Write it as Asia/Singapore.",
  );
}

function resolveSchedule(schedule: NonNullable<Environment["schedule"]>): Schedule {
  const { cron, timeZone } = environmentSchema.properties.schedule.properties;
  return { cron: cron.default, timeZone: timeZone.default, ...schedule };
}

/** What is said of the checks of profiles that the endpoint does not serve, and so nobody would check. */
function unselected({ smoke }: Environment, profiles: Readonly<Record<string, Profile>>): Violation[] {
  const names = Object.keys(profiles);
  const said = { expectations: "expects something of", quarantine: "quarantines" } as const;
  return (Object.keys(said) as (keyof typeof said)[]).flatMap((key) =>
    Object.keys(smoke?.[key] ?? {})
      .filter((name) => !names.includes(name))
      .map((name) => ({
        path: ["smoke", key, name],
        message: `${said[key]} a profile that is not selected; selected: ${names.join(", ")}.`,
      })),
  );
}

/** Steps that do not rise to 100. */
function wrongSteps({ release }: Environment): Violation[] {
  const steps = release?.steps ?? [];
  const rising = steps.every((percent, index) => index === 0 || percent > (steps[index - 1] as number));
  if (steps.length === 0 || (rising && steps.at(-1) === 100)) return [];
  return [
    {
      path: ["release", "steps"],
      message: `got ${steps.join(", ")}; each must be above the one before, the last 100.`,
    },
  ];
}

/** A gateway whose checks need the gateway, so that a version's own function URL cannot be checked. */
function wrongGateway({ release, endpoint }: Environment): Violation[] {
  const kind = endpoint?.gateway?.kind ?? "function-url";
  if (release === undefined || kind === "function-url") return [];
  return [
    { path: ["release"], message: `is not possible with the gateway ${kind}: a version is checked at a function URL.` },
  ];
}

/** Releases in steps, if the environment wants them. */
function releaseOf({ release }: Environment): Pick<ResolvedEnvironment, "release"> {
  if (release === undefined) return {};
  const { alias, steps } = environmentSchema.properties.release.properties;
  return { release: { alias: release.alias ?? alias.default, steps: release.steps ?? steps.default } };
}

function stateBackend(state: Environment["state"]): StateBackend {
  if (state?.backend !== "cos") return { backend: "local" };
  const { bucket = "", region = "", prefix = environmentSchema.properties.state.properties.prefix.default } = state;
  return { backend: "cos", bucket, region, prefix };
}

/**
 * Reads, validates and resolves one environment: of a file with several regions, the one for the region in the name.
 * @param folder @default ENVIRONMENTS_FOLDER
 * @param clock says how far ahead a quarantine may end @default systemClock
 * @throws UserError for an unknown name, and with every problem of the file: line, key, value, what is allowed, nearest match
 */
export function loadEnvironment(
  name: string,
  folder: string = ENVIRONMENTS_FOLDER,
  clock: Pick<Clock, "now"> = systemClock,
): ResolvedEnvironment {
  const entries = environmentEntries(folder);
  const entry = entries.find((one) => one.name === name);
  const newName = FILE_NAME.test(name) ? name : "NAME";
  if (!entry || !FILE_NAME.test(basename(entry.file, EXTENSION))) {
    const names = entries.map((one) => one.name);
    throw new UserError(
      `There is no environment "${name}"; there are: ${names.join(", ") || "none"}.${didYouMean(name, names)}`,
      `Name one of them, or create environments/${newName}${EXTENSION} (a name is 1 to 20 of a-z, 0-9 and -).`,
    );
  }
  const { file } = entry;
  const source = new EnvironmentFile(file);
  const data = source.data;
  if (!validateEnvironment(data)) throw source.invalid(violations(validateEnvironment.errors, data, environmentSchema));
  const contract = contractAt(data.contract);
  const { profiles, problems } = resolveProfiles(data, contract);
  const role = resolveRole(data.role, folder);
  const all = [
    ...crossChecks(data, contract),
    ...alarmProblems(data),
    ...problems,
    ...role.problems,
    ...unselected(data, profiles),
    ...quarantineEnds(data, clock.now()),
    ...wrongSteps(data),
    ...wrongGateway(data),
    ...functionProblems(data, profiles),
  ];
  if (all.length > 0) throw source.invalid(all);
  const defaults = environmentSchema.properties;
  const quota = {
    requestsPerSecond: data.quota?.requestsPerSecond ?? defaults.quota.properties.requestsPerSecond.default,
    reserve: data.quota?.reserve ?? defaults.quota.properties.reserve.default,
  };
  const kind = data.function?.kind ?? "web";
  const { maxInstances = FUNCTION_KINDS[kind].maxInstances, concurrency = FUNCTION_KINDS[kind].concurrency } =
    data.function ?? {};
  return {
    name,
    file,
    sha256: source.sha256,
    region: (entry.region ?? data.region) as RegionName,
    contract: contract.revision,
    tags: data.tags ?? {},
    profiles,
    tokenValiditySeconds: data.endpoint?.tokenValidity?.seconds ?? promisedValiditySeconds(contract.revision),
    role: role.role,
    quota,
    function: {
      kind,
      runtime: data.function?.runtime ?? ENDPOINT_RUNTIMES[0],
      memoryMb: data.function?.memoryMb ?? defaults.function.properties.memoryMb.default,
      timeoutSeconds: data.function?.timeoutSeconds ?? defaults.function.properties.timeoutSeconds.default,
      maxInstances,
      concurrency,
      requestsPerSecond: data.function?.requestsPerSecond ?? evenInstanceRate({ ...quota, maxInstances }),
    },
    endpoint: { gateway: data.endpoint?.gateway ?? { kind: "function-url" } },
    ...releaseOf(data),
    logs: { retentionDays: data.logs?.retentionDays ?? defaults.logs.properties.retentionDays.default },
    smoke: {
      contract: contractAt("latest").revision,
      expectations: data.smoke?.expectations ?? {},
      quarantine: data.smoke?.quarantine ?? {},
      retries: data.smoke?.retries ?? defaults.smoke.properties.retries.default,
      slo: data.smoke?.slo ?? defaults.smoke.properties.slo.default,
      slowMs: data.smoke?.slowMs ?? defaults.smoke.properties.slowMs.default,
    },
    keys: {
      recoveryWindowDays: data.keys?.recoveryWindowDays ?? defaults.keys.properties.recoveryWindowDays.default,
    },
    alarms: data.alarms && { receivers: data.alarms.receivers ?? [], webCallbacks: data.alarms.webCallbacks ?? [] },
    ...(data.schedule && { schedule: resolveSchedule(data.schedule) }),
    state: stateBackend(data.state),
  };
}
