import environmentSchema from "../../../contract/generated/environment.schema.json";
import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import type { Profile } from "../../../contract/generated/types";
import { REQUESTS_PER_SECOND } from "../../../contract/limits";
import { loadEnvironment } from "../../../environments/load-environment";
import { UserError } from "../../../lib/user-error";
import { outputsFileOf, readOutputs } from "../outputs-file";

/** What a run checks. */
export interface Target {
  /** Address of the endpoint without a trailing slash; absent while only the plan is wanted and nothing is deployed. */
  readonly url?: string;
  readonly environment?: string;
  readonly profiles: Readonly<Record<string, Profile>>;
  /** Whether `profiles` is all that the endpoint serves. */
  readonly exact: boolean;
  readonly requestsPerSecond: number;
  /** Requests that the endpoint works on at the same time. */
  readonly concurrency: number;
}

export interface TargetOptions {
  readonly env?: string;
  readonly url?: string;
  readonly outputs?: string;
}

/** Of an endpoint known by its address only: what an environment has unless it says otherwise. */
const DEFAULT_CONCURRENCY = environmentSchema.properties.function.properties.maxInstances.default;

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;

function endpointUrl(text: string): string {
  const fix = "Give the address as https://HOST, without a path.";
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new UserError(`"${text}" is not an address.`, fix);
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK.test(url.hostname))) {
    throw new UserError(
      `${url.protocol}//${url.host} would send the key unencrypted or not at all; allowed: https.`,
      fix,
    );
  }
  if (url.pathname !== "/" || url.search !== "" || url.username !== "") {
    throw new UserError(`The address of ${url.host} has more than a host and a port.`, fix);
  }
  return url.origin;
}

/**
 * The target that `--env` or `--url` names. With `--env` the profiles are those of the environment file, so the run also tells
 * whether what is deployed is what is configured; with `--url` they are the 21 defaults.
 * @param needsUrl false while only the plan is wanted
 * @throws UserError
 */
export function resolveTarget(options: TargetOptions, needsUrl: boolean): Target {
  if ((options.env === undefined) === (options.url === undefined)) {
    throw new UserError(
      `${options.env === undefined ? "Neither" : "Both"} of --env and --url are given; one is needed.`,
      "Name a deployed environment with --env NAME, or an address with --url https://HOST.",
    );
  }
  if (options.env === undefined) {
    const url = endpointUrl(options.url ?? "");
    return {
      url,
      profiles: DEFAULT_PROFILES,
      exact: false,
      requestsPerSecond: REQUESTS_PER_SECOND,
      concurrency: DEFAULT_CONCURRENCY,
    };
  }
  const environment = loadEnvironment(options.env);
  const { profiles, quota, function: fn } = environment;
  const target = {
    environment: environment.name,
    profiles,
    exact: true,
    concurrency: fn.maxInstances,
    requestsPerSecond: Math.min(quota.requestsPerSecond - quota.reserve, fn.maxInstances * fn.requestsPerSecond),
  };
  if (!needsUrl) return target;
  const outputs = readOutputs(environment.name, options.outputs ?? outputsFileOf(environment.name));
  return { ...target, url: endpointUrl(outputs.endpointUrl) };
}
