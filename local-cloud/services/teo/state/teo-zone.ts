/** Where an acceleration domain fetches from. */
export interface Origin {
  /** Address or domain; here also `127.0.0.1:PORT`, because that is what the function URLs of a local cloud have. */
  readonly origin: string;
  /** Host header of requests to the origin. */
  readonly hostHeader: string;
  readonly protocol: "FOLLOW" | "HTTP" | "HTTPS";
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly ipv6Status: "follow" | "on" | "off";
}

/** Where a domain's certificate comes from. */
export interface DomainCertificate {
  readonly mode: "disable" | "eofreecert" | "sslcert";
  /** Ids in SSL Certificate Service; only with `sslcert`. */
  readonly certIds: readonly string[];
}

/** One address rule: the requests that match its condition are refused. */
export interface AccessRule {
  readonly id: string;
  readonly name: string;
  readonly condition: string;
  readonly action: "Deny" | "Monitor";
  readonly enabled: boolean;
}

/** One rate limit. */
export interface RateLimit extends AccessRule {
  readonly countBy: readonly string[];
  /** Requests that may match within the period. */
  readonly threshold: number;
  /** `1s`, `1m`, `1h` … */
  readonly period: string;
  /** For how long requests are refused once there were more: `1s` … */
  readonly actionDuration: string;
  readonly priority: number;
}

/** What a policy refuses. */
export interface SecurityRules {
  readonly accessRules: readonly AccessRule[];
  readonly rateLimits: readonly RateLimit[];
}

/** A change of a request header on its way to the origin. */
export interface HeaderAction {
  readonly Action: "set" | "add" | "del";
  readonly Name: string;
  readonly Value?: string;
}

/** One rule of the rule engine, of which the local cloud knows ModifyRequestHeader. */
export interface EngineRule {
  readonly ruleId: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly description: readonly string[];
  readonly condition: string;
  readonly headerActions: readonly HeaderAction[];
}

/** An acceleration domain. */
export interface AccelerationDomain {
  readonly name: string;
  origin: Origin;
  certificate: DomainCertificate;
  /** Its own policy; undefined while it follows the site's. */
  security: SecurityRules | undefined;
  online: boolean;
  /** When the deployment of the last change ends; milliseconds since the epoch. */
  deployedAt: number;
  readonly createdAt: number;
  modifiedAt: number;
}

/** A group of API resources, by the name that the API gives their fields. */
export interface ApiService {
  readonly Id: string;
  readonly Name: string;
  readonly BasePath: string;
}

/** One path of an API. */
export interface ApiResource {
  readonly Id: string;
  readonly Name: string;
  readonly Path: string;
  readonly APIServiceIds: readonly string[];
  readonly Methods: readonly string[];
  readonly RequestConstraint: string;
}

/** A site. */
export interface Zone {
  readonly zoneId: string;
  readonly name: string;
  type: string;
  area: string;
  readonly planId: string;
  alias: string;
  paused: boolean;
  /** The policy that its domains follow. */
  security: SecurityRules;
  readonly tags: Record<string, string>;
  readonly domains: Map<string, AccelerationDomain>;
  /** The domains that have a policy of their own from the beginning; others follow the site's. */
  readonly ownPolicies: Set<string>;
  readonly apiServices: Map<string, ApiService>;
  readonly apiResources: Map<string, ApiResource>;
  /** In the order in which they are executed. */
  readonly rules: Map<string, EngineRule>;
  readonly createdAt: number;
  modifiedAt: number;
}

/** `process` while a change is being deployed. */
export function domainStatus({ online, deployedAt }: AccelerationDomain, now: number): string {
  if (now < deployedAt) return "process";
  return online ? "online" : "offline";
}
