import { requestsAtOnce } from "../../contract/endpoint/requests-at-once";
import type { TokenEndpointOutputs } from "../../contract/endpoint/stack-outputs";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import type { Expectation, Profile, QuarantinedProfile } from "../../contract/generated/types";
import type { Pace } from "../../contract/quota";
import { directPace, endpointPace } from "../../contract/quota";
import { FUNCTION_KINDS } from "../../contract/vendor/function-kinds";
import { REQUESTS_PER_SECOND } from "../../contract/vendor/limits";
import { contractAt, type RevisionDate } from "../../contract/vendor/revisions";
import { quotaShare, wantsSignedRequests } from "../../environments/derived";
import { loadEnvironment } from "../../environments/load-environment";
import { outputsFileFor, readOutputs } from "../../environments/outputs-file";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { UserError } from "../../lib/user-error";

/** What a run checks. */
export interface Target {
  /** Address of the endpoint without a trailing slash; absent while only the plan is wanted and nothing is deployed. */
  readonly url?: string;
  readonly environment?: string;
  readonly profiles: Readonly<Record<string, Profile>>;
  /** Whether `profiles` is all that the endpoint serves. */
  readonly exact: boolean;
  readonly region?: string;
  /** Revision by which answers are judged. */
  readonly contract: RevisionDate;
  readonly pace: Pace;
  /** Requests that the endpoint works on at the same time. */
  readonly concurrency: number;
  readonly expectations: Readonly<Record<string, Expectation>>;
  /** Profiles that are known to fail, by name. */
  readonly quarantine: Readonly<Record<string, QuarantinedProfile>>;
  readonly retries: number;
  readonly slowMs: number;
  /** Origins from which browsers may call the endpoint; absent when no environment says so. */
  readonly corsOrigins?: readonly string[];
  /** Whether the endpoint answers results. @default false */
  readonly results?: boolean;
  /** Whether the gateway asks for requests that are signed with a key of the account. */
  readonly signedRequests: boolean;
}

/** The target that is a deployed environment. */
export type DeployedTarget = Target & Required<Pick<Target, "environment" | "region" | "url">>;

/** How to judge an endpoint without an environment: by the newest revision, at the vendor's own quota. */
const UNDESCRIBED = {
  profiles: DEFAULT_PROFILES,
  exact: false,
  contract: contractAt("latest").revision,
  pace: directPace({ quota: REQUESTS_PER_SECOND, reserve: 0 }),
  concurrency: FUNCTION_KINDS.event.maxInstances,
  expectations: {},
  quarantine: {},
  retries: 2,
  slowMs: 2_000,
  signedRequests: false,
} as const satisfies Target;

export interface TargetOptions {
  readonly env?: string;
  readonly url?: string;
  readonly outputs?: string;
  /** Folder of the environment files. @default ENVIRONMENTS_FOLDER */
  readonly environments?: string;
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;

function endpointUrl(text: string): string {
  const fix = "Give the address as https://HOST, or https://HOST/PATH where the gateway has a path.";
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
  if (url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new UserError(`The address of ${url.host} has more than a host, a port and a path.`, fix);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

/**
 * The target that `--env` or `--url` names. With `--env` the profiles are those of the environment file, so the run
 * also tells whether what is deployed is what is configured; with `--url` they are the 21 defaults.
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
    return { ...UNDESCRIBED, url: endpointUrl(options.url ?? "") };
  }
  const environment = loadEnvironment(options.env, options.environments);
  if (!needsUrl) return environmentTarget(environment);
  return deployedTarget(
    environment,
    readOutputs(environment.name, options.outputs ?? outputsFileFor(environment.name)),
  );
}

/** What a run of a deployed environment checks. @throws UserError for an address to which no key may be sent */
export const deployedTarget = (environment: ResolvedEnvironment, outputs: TokenEndpointOutputs): DeployedTarget => ({
  ...environmentTarget(environment),
  environment: environment.name,
  region: environment.region,
  url: endpointUrl(outputs.endpointUrl),
});

function environmentTarget(environment: ResolvedEnvironment): Target {
  const { name, profiles, region, smoke, endpoint } = environment;
  return {
    environment: name,
    region,
    profiles,
    exact: true,
    pace: endpointPace(quotaShare(environment)),
    concurrency: requestsAtOnce(environment.function),
    corsOrigins: ("cors" in endpoint.gateway ? endpoint.gateway.cors?.origins : undefined) ?? [],
    results: endpoint.results !== undefined,
    signedRequests: wantsSignedRequests(environment),
    ...smoke,
  };
}
