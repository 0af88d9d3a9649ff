import type { Profile } from "../generated/types";
import type { RegionName } from "../vendor/regions";
import type { RevisionDate } from "../vendor/revisions";
import type { CorsRules } from "./cors";
import type { IdentityProvider } from "./identity-provider";
import type { ResultSettings } from "./results";
import type { StoreConfig } from "./store";

/** Name of the file next to the bundle that holds the {@link HandlerConfig} as JSON. */
export const CONFIG_FILE = "config.json";

/**
 * Everything the function knows about its environment. It is part of the function's zip, because SCF allows only 4 KB
 * of environment variables (583/11637) and because a change of configuration must be a new version of the function. No
 * secret is in it.
 */
export interface HandlerConfig {
  /** Name of the environment, for example `dev`. */
  readonly environment: string;
  /** Region of faceid and of the secret. */
  readonly region: RegionName;
  /** Revision of the contract that the profiles were validated against. */
  readonly contract: RevisionDate;
  /** Name of the SSM secret that holds the hashes of the client keys. */
  readonly secretName: string;
  /**
   * The secret was given and may be one that several endpoints share, so keys that name other environments are accepted
   * too. @default - every key with the name of another environment is refused
   */
  readonly sharedKeys?: true;
  /** Where instances keep what they share; absent where each keeps its own, in memory. */
  readonly store?: StoreConfig;
  /**
   * Requests per second that one instance may send to faceid on its own; all instances together keep the quota less the
   * environment's reserve. With a store, that counts for all instances instead.
   */
  readonly requestsPerSecond: number;
  /** Whether every request must prove with an edge key that it came through the edge. */
  readonly throughEdgeOnly: boolean;
  /** Seconds after which the platform ends a request. */
  readonly timeoutSeconds: number;
  /** The largest body that is read, in bytes. */
  readonly bodyMaxBytes: number;
  /** How much body data an instance holds at a time, in bytes: at least one of the largest bodies. */
  readonly heldBodiesMaxBytes: number;
  /** Absent where no browser may call from another origin, or where the gateway answers for it. */
  readonly cors?: CorsRules;
  /** The most that is answered about results; absent where they are not answered at all. */
  readonly results?: ResultSettings;
  /** Absent where only client keys are accepted. */
  readonly identityProvider?: IdentityProvider;
  /** Environment of API Gateway's service, which may precede the path; absent behind other gateways. */
  readonly stage?: string;
  /** How long an issued token is valid, in seconds. */
  readonly tokenValiditySeconds: number;
  /** Whether a request that is sent again with its Idempotency-Key gets the same answer. */
  readonly idempotency: boolean;
  /** The profiles a client may name; their parameters cannot be changed by a client. */
  readonly profiles: Readonly<Record<string, Profile>>;
}

/** Variables of the function in which Terraform, which alone knows both, names the execution role. */
export const ROLE_VARIABLES = { accountUin: "EKYC_ACCOUNT_UIN", roleId: "EKYC_ROLE_ID" } as const;
