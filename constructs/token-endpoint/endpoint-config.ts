import { BODY_MAX_BYTES, BODY_WITHOUT_PHOTO_MAX_BYTES, heldBodiesMaxBytes } from "../../contract/endpoint/limits";
import { instanceReserve, type RedisStore, type StoreConfig } from "../../contract/endpoint/store";
import type { HandlerConfig } from "../../contract/endpoint/token-config";
import { maySend, type QuotaShare } from "../../contract/quota";
import { defined } from "../../lib/defined";
import { DEFAULTS } from "../defaults";
import { STAGE } from "../gateways/api-gateway-options";
import type { GatewayOptions } from "../gateways/gateway-options";
import { endpointSettings } from "./private/settings";
import type { TokenEndpointProps } from "./token-endpoint-props";

/**
 * Cross-origin rules of the endpoint itself. Where callers sign, SCF alone sees a preflight request, for browsers do
 * not sign it.
 */
function corsRules(gateway: GatewayOptions): Pick<HandlerConfig, "cors"> {
  if (!("cors" in gateway) || gateway.cors === undefined) return {};
  if (gateway.kind === "function-url" && gateway.callerAuthentication === "cam") return {};
  const { origins, maxAgeSeconds = DEFAULTS.corsMaxAgeSeconds } = gateway.cors;
  return { cors: { origins, maxAgeSeconds } };
}

/** Together the instances are admitted at the rate that the store does not set aside. */
function storeConfig(store: RedisStore | undefined, quota: QuotaShare): StoreConfig | undefined {
  if (store === undefined) return undefined;
  const { host, port, tls, secretName, reserve } = store;
  const requestsPerSecond = maySend(quota) - reserve;
  return {
    host,
    port,
    tls,
    secretName,
    requestsPerSecond,
    instanceReserve: instanceReserve(reserve, quota.maxInstances),
  };
}

/**
 * What an endpoint's function runs with.
 * @param secretName of the secret that holds the hashes of the client keys
 */
export function endpointConfig(props: TokenEndpointProps, secretName: string): HandlerConfig {
  const {
    name,
    region,
    contract,
    profiles,
    gateway,
    quota,
    tokenValiditySeconds,
    results,
    identityProvider,
    idempotency,
    ...settings
  } = endpointSettings(props);
  const { memoryMb, timeoutSeconds } = settings.function;
  const takesPhoto = Object.values(profiles).some(({ compareImage }) => compareImage === "request");
  const bodyMaxBytes = takesPhoto ? BODY_MAX_BYTES : BODY_WITHOUT_PHOTO_MAX_BYTES;
  return {
    environment: name,
    region,
    contract,
    secretName,
    ...(props.keys && { sharedKeys: true as const }),
    requestsPerSecond: quota.instanceRequestsPerSecond,
    throughEdgeOnly: gateway.kind === "edgeone",
    timeoutSeconds,
    bodyMaxBytes,
    heldBodiesMaxBytes: heldBodiesMaxBytes(memoryMb, bodyMaxBytes),
    ...corsRules(gateway),
    ...defined({ identityProvider, results, store: storeConfig(settings.store, quota) }),
    ...(gateway.kind === "api-gateway" && { stage: STAGE }),
    tokenValiditySeconds,
    idempotency,
    profiles,
  };
}
