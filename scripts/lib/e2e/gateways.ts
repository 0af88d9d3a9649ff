import type { GatewayKind } from "../../../contract/gateways";
import type { ResolvedEnvironment } from "../../../environments/resolved-environment";

/** What `endpoint.gateway` is set to when a kind of gateway is deployed to a local cloud. */
export const GATEWAY_SETTINGS = {
  "function-url": { kind: "function-url" },
  "api-gateway": { kind: "api-gateway", acknowledgeRetirement: true, throttle: { requestsPerSecond: 200 } },
} as const satisfies Partial<Record<GatewayKind, ResolvedEnvironment["endpoint"]["gateway"]>>;

export type DeployableGateway = keyof typeof GATEWAY_SETTINGS;

export const DEPLOYABLE_GATEWAYS = Object.keys(GATEWAY_SETTINGS) as DeployableGateway[];
