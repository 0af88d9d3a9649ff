import type { Expectation, Profile, QuarantinedProfile } from "../generated/types";
import type { Pace } from "../quota";
import type { RegionName } from "../vendor/regions";
import type { RevisionDate } from "../vendor/revisions";

/**
 * Environment variable of the smoke function that holds the endpoint's address, without a trailing slash. It is the one
 * value that is not in the zip: Terraform knows it only once the gateway exists.
 */
export const ENDPOINT_URL_VARIABLE = "EKYC_ENDPOINT_URL";

/** Everything the smoke function knows besides the endpoint's address; a file in its zip. No secret is in it. */
export interface SmokeConfig {
  /** Name of the environment that must answer. */
  readonly environment: string;
  /** Region of the secret. */
  readonly region: RegionName;
  /** Name of the SSM secret that holds the function's client key, in plaintext. */
  readonly secretName: string;
  /** What its runs are numbered by. */
  readonly cron: string;
  readonly profilesPerRun: number;
  /** Revision of the contract by which answers are judged. */
  readonly contract: RevisionDate;
  /** What must become of a token request, by the profile's name. */
  readonly expectations: Readonly<Record<string, Expectation>>;
  /** Profiles that are known to fail, by name. */
  readonly quarantine: Readonly<Record<string, QuarantinedProfile>>;
  /** How fast tokens are requested. */
  readonly pace: Pace;
  /** Requests under way at the same time. */
  readonly concurrency: number;
  /** A passed check slower than this is degraded, milliseconds. */
  readonly slowMs: number;
  /** Whether the gateway asks for requests that are signed with the role's credentials. */
  readonly signedRequests: boolean;
  /** Whether the endpoint answers results. */
  readonly results: boolean;
  /** All profiles that the endpoint serves. */
  readonly profiles: Readonly<Record<string, Profile>>;
}
