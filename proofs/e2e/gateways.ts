import type { ResolvedEnvironment } from "../../environments/resolved-environment";

type Gateway = ResolvedEnvironment["endpoint"]["gateway"];

/**
 * What `endpoint.gateway` is set to when a gateway is deployed to a local cloud, by kind; a variant of a kind has a
 * name of its own.
 */
export const GATEWAY_SETTINGS = {
  "function-url": { kind: "function-url" },
  "function-url-cam": { kind: "function-url", callerAuthentication: "cam" },
  "api-gateway": { kind: "api-gateway", acknowledgeRetirement: true, throttle: { requestsPerSecond: 200 } },
  edgeone: {
    kind: "edgeone",
    domain: "ekyc.example.com",
    zone: { name: "example.com", planId: "edgeone-2xk9plan" },
    certificate: "free",
    blockFrom: ["203.0.113.0/24"],
  },
} as const satisfies Readonly<Record<string, Gateway>>;

export type DeployableGateway = keyof typeof GATEWAY_SETTINGS;

export const DEPLOYABLE_GATEWAYS = Object.keys(GATEWAY_SETTINGS) as DeployableGateway[];
