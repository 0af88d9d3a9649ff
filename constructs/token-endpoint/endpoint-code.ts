import { BODY_MAX_BYTES, BODY_WITHOUT_PHOTO_MAX_BYTES, heldBodiesMaxBytes } from "../../contract/endpoint/limits";
import type { HandlerConfig } from "../../contract/endpoint/token-config";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { DEFAULTS } from "../defaults";
import { STAGE } from "../gateways/api-gateway";
import { FunctionCode } from "../token-function/function-code";

/** Cross-origin rules of the endpoint itself. Where callers sign, SCF alone sees a preflight request, for browsers do not sign it. */
function corsRules({ endpoint: { gateway } }: ResolvedEnvironment): Pick<HandlerConfig, "cors"> {
  if (!("cors" in gateway) || gateway.cors === undefined) return {};
  if (gateway.kind === "function-url" && gateway.callerAuthentication === "cam") return {};
  const { origins, maxAgeSeconds = DEFAULTS.corsMaxAgeSeconds } = gateway.cors;
  return { cors: { origins, maxAgeSeconds } };
}

/**
 * What an environment's endpoint runs with.
 * @param secretName of the secret that holds the hashes of the client keys
 */
export function endpointConfig(environment: ResolvedEnvironment, secretName: string): HandlerConfig {
  const { contract, endpoint, profiles, function: fn } = environment;
  const takesPhoto = Object.values(profiles).some(({ compareImage }) => compareImage === "request");
  const bodyMaxBytes = takesPhoto ? BODY_MAX_BYTES : BODY_WITHOUT_PHOTO_MAX_BYTES;
  return {
    environment: environment.name,
    region: environment.region,
    contract,
    secretName,
    requestsPerSecond: fn.requestsPerSecond,
    throughEdgeOnly: endpoint.gateway.kind === "edgeone",
    timeoutSeconds: fn.timeoutSeconds,
    bodyMaxBytes,
    heldBodiesMaxBytes: heldBodiesMaxBytes(fn.memoryMb, bodyMaxBytes),
    ...corsRules(environment),
    ...(endpoint.gateway.kind === "api-gateway" && { stage: STAGE }),
    tokenValiditySeconds: environment.tokenValiditySeconds,
    profiles,
  };
}

/** The code of an environment's endpoint with its configuration, for the kind of function that the environment names. */
export function endpointCode(environment: ResolvedEnvironment, secretName: string): FunctionCode {
  const config = endpointConfig(environment, secretName);
  const { kind, runtime } = environment.function;
  return kind === "web" ? FunctionCode.fromServer(config, runtime) : FunctionCode.fromHandler(config);
}
