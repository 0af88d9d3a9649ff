/** The environments of every service of API Gateway. */
export const ENVIRONMENTS = ["test", "prepub", "release"] as const;

export type EnvironmentName = (typeof ENVIRONMENTS)[number];

/** The parts of an API that can be set and changed. */
export interface GatewayApiSettings {
  name: string;
  description: string;
  /** What a path has to begin with; one that begins with `=` has to be the same. */
  path: string;
  method: "GET" | "POST" | "PUT" | "DELETE" | "HEAD" | "ANY";
  /** SECRET wants requests signed with a key pair of a usage plan. */
  authType: "NONE" | "SECRET";
  function: { readonly namespace: string; readonly name: string; readonly qualifier: string };
  /** Whether the function's result is the HTTP response, instead of its body. */
  isIntegratedResponse: boolean;
  timeoutSeconds: number;
}

export interface GatewayApi extends GatewayApiSettings {
  readonly apiId: string;
  /** Requests per second by environment; absent without a limit. */
  readonly limits: Map<EnvironmentName, number>;
  readonly createdAt: number;
  modifiedAt: number;
}

/** A release: what an environment serves from then on, whatever is changed meanwhile. */
export interface ServiceRelease {
  readonly environment: EnvironmentName;
  readonly version: string;
  readonly description: string;
  readonly releasedAt: number;
  readonly apis: readonly Readonly<GatewayApi>[];
}

/** A custom domain in front of a service. */
export interface GatewayDomain {
  readonly domain: string;
  protocol: string;
  netType: string;
  certificateId: string;
  isForcedHttps: boolean;
  /** Whether the first part of a path names the environment; otherwise `mappings` does. */
  isDefaultMapping: boolean;
  mappings: readonly { readonly path: string; readonly environment: EnvironmentName }[];
}

/** The parts of a service that can be set and changed. */
export interface GatewayServiceSettings {
  name: string;
  description: string;
  protocol: string;
  netTypes: readonly string[];
}

export interface GatewayService extends GatewayServiceSettings {
  readonly serviceId: string;
  readonly region: string;
  readonly ipVersion: string;
  tags: Record<string, string>;
  /** Where its listener is: `http://127.0.0.1:PORT`. */
  address: string;
  readonly apis: Map<string, GatewayApi>;
  /** Requests per second by environment; absent without a limit. */
  readonly limits: Map<EnvironmentName, number>;
  /** What each released environment serves. */
  readonly released: Map<EnvironmentName, ServiceRelease>;
  /** Every release, oldest first. */
  readonly history: ServiceRelease[];
  readonly domains: Map<string, GatewayDomain>;
  readonly createdAt: number;
  modifiedAt: number;
}
