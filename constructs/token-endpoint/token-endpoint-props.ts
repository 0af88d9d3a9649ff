import type { SubjectBudget, TokenAlgorithm, TokenClaims, TokenType } from "../../contract/endpoint/identity-provider";
import type { ResultDetail, ResultMedia } from "../../contract/endpoint/results";
import type { Profile } from "../../contract/generated/types";
import type { FunctionKind } from "../../contract/vendor/function-kinds";
import type { RegionName } from "../../contract/vendor/regions";
import type { RevisionName } from "../../contract/vendor/revisions";
import type { EndpointRuntime } from "../../contract/vendor/runtimes";
import type { AlarmRecipients } from "../alarms/alarm-recipients";
import type { IClientKeys } from "../client-keys/i-client-keys";
import type { IEndpointLogs } from "../endpoint-logs/i-endpoint-logs";
import type { IExecutionRole } from "../execution-role/i-execution-role";
import type { PermissionBoundary } from "../execution-role/permission-boundary";
import type { GatewayOptions } from "../gateways/gateway-options";
import type { ScheduleOptions } from "../smoke-schedule/schedule-options";

/** The quota of ApplySdkVerificationToken: per API, region and sub-account, as the vendor counts. */
export interface QuotaOptions {
  /**
   * Requests per second that the vendor allows the account.
   * @default 20
   */
  readonly requestsPerSecond?: number;
  /**
   * Requests per second of those that the endpoint leaves free for others that the vendor counts with it.
   * @default 0
   */
  readonly reserve?: number;
}

/** What an endpoint answers of results (docs/results.md). */
export interface ResultOptions {
  /**
   * How much is answered at most: `summary`, without personal data, or `full`, with what was read from the document.
   * @default summary
   */
  readonly detail?: ResultDetail;
  /**
   * What `full` answers of pictures and videos: `none`, or the vendor's own `links`, which end after ten minutes.
   * @default none
   */
  readonly media?: ResultMedia;
}

/** The identity provider whose JWTs an endpoint accepts as well as client keys (docs/calling.md). */
export interface IdentityProviderOptions {
  /** `iss` exactly as tokens have it, for example `https://login.example.com/`. */
  readonly issuer: string;
  /** What `aud` must be, or have among others: the endpoint's name at the provider. */
  readonly audience: string;
  /** Where the provider publishes its keys, with https. A redirect is not followed. */
  readonly jwksUrl: string;
  /**
   * Signature algorithms that are accepted.
   * @default - RS256, PS256, ES256 and EdDSA
   */
  readonly algorithms?: readonly TokenAlgorithm[];
  /**
   * Header `typ` of access tokens: `at+jwt` (RFC 9068), or `JWT`.
   * @default at+jwt
   */
  readonly tokenType?: TokenType;
  /**
   * How far the provider's clock may differ, seconds: 0 to 60.
   * @default 10
   */
  readonly clockToleranceSeconds?: number;
  /**
   * Names of the claims that say who calls and what for.
   * @default - `sub` and `scope`, and every profile
   */
  readonly claims?: Partial<TokenClaims>;
  /**
   * What one subject may do. Only a single instance can enforce it, because each counts on its own.
   * @default - a subject has no budget
   */
  readonly subjects?: SubjectBudget;
}

/** A Redis in which all instances keep what they share (docs/store.md). */
export interface RedisStoreOptions {
  /** Selects a Redis as the store. */
  readonly kind: "redis";
  /** Address of the Redis in the VPC: a host name or an IP address. */
  readonly host: string;
  /**
   * Its port.
   * @default 6379
   */
  readonly port?: number;
  /** Secret in SSM that holds the password: the text itself, or JSON with password, username and ca. It must exist. */
  readonly secretName: string;
  /** VPC of the Redis, into which the function is put; it keeps its way to the internet. */
  readonly vpcId: string;
  /** Subnet of that VPC for the function. */
  readonly subnetId: string;
  /**
   * Whether the Redis speaks TLS.
   * @default true
   */
  readonly tls?: boolean;
  /**
   * Requests per second of the quota that are set aside for instances that cannot reach the Redis, each an even share;
   * with 0 they refuse.
   * @default 0
   */
  readonly reserve?: number;
}

/** Where instances keep what they share. */
export type StoreOptions = { readonly kind: "memory" } | RedisStoreOptions;

/** What a `TokenEndpoint` is made of. Only `name` and `region` are required. */
export interface TokenEndpointProps {
  /**
   * Name of the environment, for example `prod`, so that environments can share an account: part of the name of every
   * resource, `ekyc-token-endpoint-NAME-PURPOSE`. Lower-case words of a-z and 0-9, joined by hyphens.
   */
  readonly name: string;
  /** Region of faceid, of the function and of all it uses: that of the provider. */
  readonly region: RegionName;
  /**
   * Revision of the vendor's contract by which the profiles are written: the day of a documentation change, or
   * `latest`.
   * @default latest
   */
  readonly contract?: RevisionName;
  /**
   * The profiles that a client may name. A client cannot change their parameters.
   * @default - one per IdCardType that the revision lists, with checkMode 1 and securityLevel 4
   */
  readonly profiles?: Readonly<Record<string, Profile>>;
  /**
   * How long `expiresAt` promises a token to be valid. Seconds.
   * @default - the shorter of what the revision and the newest revision say
   */
  readonly tokenValiditySeconds?: number;
  /**
   * What the function is: `web`, an HTTP server, one instance of which works on many requests, or `event`, which is
   * called with one request at a time; SCF then writes each token into the log topic. Another kind is another function.
   * @default web
   */
  readonly functionKind?: FunctionKind;
  /**
   * SCF runtime of the functions.
   * @default Nodejs20.19
   */
  readonly runtime?: EndpointRuntime;
  /**
   * Memory of one instance, MB: 128 to 3072 in steps of 128 (583/11637).
   * @default 128
   */
  readonly memoryMb?: number;
  /**
   * Seconds after which SCF ends an invocation, 1 to 900; the deadline of requests to faceid is derived from it.
   * @default 15
   */
  readonly timeoutSeconds?: number;
  /**
   * Instances that run at most, enforced by reserved concurrency: 1 to 1000. They share the quota.
   * @default - 1, with the kind event 5
   */
  readonly maxInstances?: number;
  /**
   * Requests that one instance works on at the same time: 1 to 100 (583/47183), with the kind event 1 (583/37040).
   * @default - as many as that allows
   */
  readonly concurrency?: number;
  /**
   * Requests per second that one instance sends to faceid at most. All instances together must keep the quota.
   * @default - an even share of the quota less its reserve
   */
  readonly instanceRequestsPerSecond?: number;
  /**
   * The quota that the endpoint keeps.
   * @default - 20 requests per second, none of them reserved
   */
  readonly quota?: QuotaOptions;
  /**
   * What stands between the internet and the function.
   * @default - an SCF function URL
   */
  readonly gateway?: GatewayOptions;
  /**
   * Name of an alias that takes the traffic, so that `npx ekyc release` can shift it in steps: 1 to 64 letters, digits,
   * `-` and `_`, a letter first (583/36325).
   * @default - a deployment takes effect at once
   */
  readonly releaseAlias?: string;
  /**
   * The identity that the function runs as; it is granted what the function needs.
   * @default - a new role
   */
  readonly role?: IExecutionRole;
  /**
   * A policy that bounds the new role: it can do only what both its own policy and this one allow (598/39425).
   * @default - what was granted is not bounded
   */
  readonly permissionBoundary?: PermissionBoundary;
  /**
   * The secret with the hashes of the client keys.
   * @default - a new secret
   */
  readonly keys?: IClientKeys;
  /**
   * Days for which a deleted secret of the stack can be restored and its name is taken, 0 to 30; 0 deletes at once.
   * @default 7
   */
  readonly recoveryWindowDays?: number;
  /**
   * Where the function's lines go.
   * @default - a new topic
   */
  readonly logs?: IEndpointLogs;
  /**
   * Days for which new topics keep a line, 1 to 3600; 3640 keeps it forever.
   * @default 7
   */
  readonly retentionDays?: number;
  /**
   * Who is notified when an alarm is raised and when it recovers.
   * @default - there are no alarms
   */
  readonly alarms?: AlarmRecipients;
  /**
   * Checks that run on a schedule, through the endpoint's public address.
   * @default - there are no scheduled checks
   */
  readonly schedule?: ScheduleOptions;
  /**
   * Whether a token request that is sent again with its Idempotency-Key gets the same token. Only a single instance can
   * do that, because each remembers on its own, or several with a Redis.
   * @default - with one instance, or a Redis
   */
  readonly idempotency?: boolean;
  /**
   * Your identity provider, whose JWTs are accepted as well as client keys.
   * @default - only client keys are accepted
   */
  readonly identityProvider?: IdentityProviderOptions;
  /**
   * Where the instances keep what they share: the quota, what is given again, limits of callers.
   * @default - each in its own memory, with an even share of the quota
   */
  readonly store?: StoreOptions;
  /**
   * What `POST /v1/results` answers. Only a key with the scope `results` may ask it, and only a function of the kind
   * `web` can answer it.
   * @default - results are not answered, and the function may not read them
   */
  readonly results?: ResultOptions;
  /**
   * Tags on every resource that takes tags, besides `project` and `environment`.
   * @default - no others
   */
  readonly tags?: Readonly<Record<string, string>>;
}
