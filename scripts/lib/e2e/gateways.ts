import type { GatewayKind } from "../../../contract/gateways";

/** What `endpoint.gateway` is set to when a kind of gateway is deployed to a local cloud. */
export const GATEWAY_SETTINGS = {
  "function-url": { kind: "function-url" },
} as const satisfies Partial<Record<GatewayKind, { readonly kind: GatewayKind }>>;

export type DeployableGateway = keyof typeof GATEWAY_SETTINGS;

export const DEPLOYABLE_GATEWAYS = Object.keys(GATEWAY_SETTINGS) as DeployableGateway[];
