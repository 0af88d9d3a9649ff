import type { GatewayKind } from "../../../contract/gateways";
import type { ResolvedEnvironment } from "../../../environments/resolved-environment";

type Gateway = ResolvedEnvironment["endpoint"]["gateway"];

/** What `endpoint.gateway` is set to when a kind of gateway is deployed to a local cloud. */
export const GATEWAY_SETTINGS = {
  "function-url": { kind: "function-url" },
  "api-gateway": { kind: "api-gateway", acknowledgeRetirement: true, throttle: { requestsPerSecond: 200 } },
  edgeone: {
    kind: "edgeone",
    domain: "ekyc.example.com",
    zone: { name: "example.com", planId: "edgeone-2xk9plan" },
    certificate: "free",
    blockFrom: ["203.0.113.0/24"],
  },
} as const satisfies Partial<{ readonly [Kind in GatewayKind]: Gateway & { readonly kind: Kind } }>;

export type DeployableGateway = keyof typeof GATEWAY_SETTINGS;

export const DEPLOYABLE_GATEWAYS = Object.keys(GATEWAY_SETTINGS) as DeployableGateway[];
