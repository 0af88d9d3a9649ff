import type { IdentityProvider } from "../contract/endpoint/identity-provider";
import type { ResultSettings } from "../contract/endpoint/results";
import type { RedisStore } from "../contract/endpoint/store";
import type { Profile } from "../contract/generated/types";
import type { FunctionKind } from "../contract/vendor/function-kinds";
import type { RegionName } from "../contract/vendor/regions";
import type { RevisionDate } from "../contract/vendor/revisions";
import type { EndpointRuntime } from "../contract/vendor/runtimes";
import type { Environment } from "./generated/types";

type Quarantine = NonNullable<NonNullable<Environment["smoke"]>["quarantine"]>;

type Expectations = NonNullable<NonNullable<Environment["smoke"]>["expectations"]>;

type Gateway = NonNullable<NonNullable<Environment["endpoint"]>["gateway"]>;

type Alarms = NonNullable<Environment["alarms"]>;

/** People in CAM who are notified of an alarm. */
export type AlarmReceiver = NonNullable<Alarms["receivers"]>[number];

/** A service that is called for an alarm. */
export type AlarmWebCallback = NonNullable<Alarms["webCallbacks"]>[number];

/** Who is notified of alarms: at least one of the lists has an entry. */
export interface AlarmRecipients {
  readonly receivers: readonly AlarmReceiver[];
  readonly webCallbacks: readonly AlarmWebCallback[];
}

/** Where Terraform keeps its state. */
export type StateBackend =
  | { readonly backend: "local" }
  | { readonly backend: "cos"; readonly bucket: string; readonly region: string; readonly prefix: string };

/** When the checks run on their own, and how many profiles they take at a time. */
export interface Schedule {
  /** Well-formed cron expression of seven fields. */
  readonly cron: string;
  /** @default - as many as cover all profiles in an hour */
  readonly profilesPerRun?: number;
  /** IANA name of the zone in which the times are shown. */
  readonly timeZone: string;
}

/** An environment file with every default filled in and every profile resolved and validated. */
export interface ResolvedEnvironment {
  /**
   * The file's name without `.yaml`, for one of several regions with the region: unique among all environments of an
   * account.
   */
  readonly name: string;
  /** The file, as given. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  readonly region: RegionName;
  readonly contract: RevisionDate;
  readonly tags: Readonly<Record<string, string>>;
  readonly profiles: Readonly<Record<string, Profile>>;
  /**
   * For how long `expiresAt` promises a token to be valid: never longer than the newest documentation says, unless the
   * file gives a reason. Seconds.
   */
  readonly tokenValiditySeconds: number;
  readonly role: {
    /** Absent when what was granted to the function is not bounded. */
    readonly permissionBoundary?: {
      readonly policyId: number;
      /** The boundary's document, JSON; absent when the file does not give it. */
      readonly document?: string;
    };
  };
  readonly quota: { readonly requestsPerSecond: number; readonly reserve: number };
  readonly function: {
    readonly kind: FunctionKind;
    readonly runtime: EndpointRuntime;
    readonly memoryMb: number;
    readonly timeoutSeconds: number;
    readonly maxInstances: number;
    /** Requests that one instance works on at the same time. */
    readonly concurrency: number;
    /** Requests per second that one instance sends to faceid at most. */
    readonly requestsPerSecond: number;
  };
  readonly endpoint: {
    readonly gateway: Gateway;
    /**
     * Whether a token request that is sent again with its Idempotency-Key gets the same token.
     * @default - with one instance
     */
    readonly idempotency?: boolean;
    /** Absent when only client keys are accepted. */
    readonly identityProvider?: IdentityProvider;
    /** Absent when results are not answered. */
    readonly results?: ResultSettings;
  };
  /** Absent when a deployment takes effect at once. */
  readonly release?: {
    readonly alias: string;
    /** Percent of the traffic, rising, the last one 100. */
    readonly steps: readonly number[];
  };
  readonly logs: { readonly retentionDays: number };
  readonly smoke: {
    /**
     * Revision by which answers are judged: the newest, whatever revision the profiles are written for, because the
     * service is always today's.
     */
    readonly contract: RevisionDate;
    /** What is expected of profiles, by name; without an entry the revision decides. */
    readonly expectations: Expectations;
    /** Profiles that are known to fail, by name. */
    readonly quarantine: Quarantine;
    readonly retries: number;
    /** How many runs of 100 must pass. Percent. */
    readonly slo: number;
    readonly slowMs: number;
  };
  readonly keys: { readonly recoveryWindowDays: number };
  /** Undefined without alarms. */
  readonly alarms: AlarmRecipients | undefined;
  /** @default - no scheduled checks */
  readonly schedule?: Schedule;
  /** The Redis that the instances share; undefined while each has its own memory. */
  readonly store?: RedisStore | undefined;
  readonly state: StateBackend;
}
