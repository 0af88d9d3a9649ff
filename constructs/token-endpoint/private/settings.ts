import { remembersTogether } from "../../../contract/endpoint/idempotency";
import { IDENTITY_PROVIDER_DEFAULTS, type IdentityProvider } from "../../../contract/endpoint/identity-provider";
import { defaultProfiles } from "../../../contract/endpoint/profiles";
import { REDIS_DEFAULTS, type RedisStore } from "../../../contract/endpoint/store";
import type { Profile } from "../../../contract/generated/types";
import { evenInstanceRate, gatewayLimit, type QuotaShare } from "../../../contract/quota";
import { FUNCTION_KINDS } from "../../../contract/vendor/function-kinds";
import { promisedValiditySeconds } from "../../../contract/vendor/limits";
import { contractAt } from "../../../contract/vendor/revisions";
import { DEFAULTS } from "../../defaults";
import type { GatewayOptions } from "../../gateways/gateway-options";
import type { IdentityProviderOptions, TokenEndpointProps } from "../token-endpoint-props";

const FUNCTION_URL: GatewayOptions = { kind: "function-url" };

/** The plain values of an endpoint's props, with every default filled in. */
export function endpointSettings(props: TokenEndpointProps) {
  const { name, region, releaseAlias, alarms, schedule } = props;
  const results = props.results && { detail: DEFAULTS.resultDetail, media: DEFAULTS.resultMedia, ...props.results };
  const identityProvider = props.identityProvider && withDefaults(props.identityProvider);
  const { functionKind: kind = DEFAULTS.functionKind, runtime = DEFAULTS.runtime } = props;
  const { memoryMb = DEFAULTS.memoryMb, timeoutSeconds = DEFAULTS.timeoutSeconds } = props;
  const { maxInstances = FUNCTION_KINDS[kind].maxInstances, concurrency = FUNCTION_KINDS[kind].concurrency } = props;
  const { recoveryWindowDays = DEFAULTS.recoveryWindowDays, retentionDays = DEFAULTS.retentionDays } = props;
  const { requestsPerSecond = DEFAULTS.requestsPerSecond, reserve = DEFAULTS.reserve } = props.quota ?? {};
  const contract = contractAt(props.contract);
  const profiles: Readonly<Record<string, Profile>> = props.profiles ?? servedProfiles(contract);
  const { tokenValiditySeconds = promisedValiditySeconds(contract.revision) } = props;
  const store: RedisStore | undefined =
    props.store?.kind === "redis" ? { ...REDIS_DEFAULTS, ...props.store } : undefined;
  const limits = { maxInstances, requestsPerSecond, reserve, ...(store && { storeReserve: store.reserve }) };
  const { instanceRequestsPerSecond = evenInstanceRate(limits) } = props;
  const { idempotency = remembersTogether(maxInstances, store !== undefined) } = props;
  const { gateway = FUNCTION_URL, tags = {} } = props;
  const quota: QuotaShare = { ...limits, instanceRequestsPerSecond, ...gatewayLimit(gateway) };
  return {
    name,
    region,
    contract: contract.revision,
    profiles,
    tokenValiditySeconds,
    idempotency,
    function: { kind, runtime, memoryMb, timeoutSeconds, maxInstances, concurrency },
    quota,
    gateway,
    identityProvider,
    results,
    store,
    releaseAlias,
    recoveryWindowDays,
    retentionDays,
    alarms,
    schedule,
    tags,
  };
}

const withDefaults = (options: IdentityProviderOptions): IdentityProvider => ({
  ...IDENTITY_PROVIDER_DEFAULTS,
  ...options,
  claims: { ...IDENTITY_PROVIDER_DEFAULTS.claims, ...options.claims },
});

/** The profile of every type that a revision lists. Their parameters are valid by every revision. */
const servedProfiles = (contract: Parameters<typeof defaultProfiles>[0]) =>
  defaultProfiles(contract) as unknown as Readonly<Record<string, Profile>>;

/** The settings of an endpoint, except the constructs that are passed to it. */
export type EndpointSettings = ReturnType<typeof endpointSettings>;
