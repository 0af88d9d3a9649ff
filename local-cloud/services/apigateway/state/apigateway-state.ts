import type { Clock } from "../../../../lib/clock";
import { ApiError } from "../../../core/api-error";
import type { Ids } from "../../../core/ids";
import { checkLimit } from "../../../core/limit";
import type {
  EnvironmentName,
  GatewayApi,
  GatewayApiSettings,
  GatewayDomain,
  GatewayService,
  GatewayServiceSettings,
  ServiceRelease,
} from "./gateway-service";
import { GATEWAY_LIMITS, MAX_RELEASES } from "./limits";
import { covers, type GatewayKey, type UsagePlan, type UsagePlanBinding, type UsagePlanSettings } from "./usage-plan";

type NewService = GatewayServiceSettings & Pick<GatewayService, "region" | "ipVersion" | "tags">;

/** API Gateway: services with their APIs, releases and domains, usage plans and key pairs. */
export class ApiGatewayState {
  readonly services = new Map<string, GatewayService>();
  readonly usagePlans = new Map<string, UsagePlan>();
  readonly keys = new Map<string, GatewayKey>();

  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError LimitExceeded.ServiceCountLimitExceeded */
  createService(input: NewService): GatewayService {
    checkLimit(GATEWAY_LIMITS.services, this.services.size + 1);
    const now = this.clock.now();
    const service: GatewayService = {
      ...input,
      serviceId: `service-${this.ids.text("gateway-service", 8, input.name)}`,
      address: "",
      apis: new Map(),
      limits: new Map(),
      released: new Map(),
      history: [],
      domains: new Map(),
      createdAt: now,
      modifiedAt: now,
    };
    this.services.set(service.serviceId, service);
    return service;
  }

  /** @throws ApiError ResourceNotFound.InvalidService */
  service(region: string, serviceId: string): GatewayService {
    const service = this.services.get(serviceId);
    if (service?.region === region) return service;
    throw new ApiError("ResourceNotFound.InvalidService", `There is no service ${serviceId}.`);
  }

  /**
   * @throws ApiError UnsupportedOperation.ExistingOnlineEnvironment, UnsupportedOperation.ApiListNotEmpty,
   *   UnsupportedOperation.UsagePlanInUse
   */
  deleteService({ serviceId, released, apis }: GatewayService): void {
    if (released.size > 0) {
      throw new ApiError("UnsupportedOperation.ExistingOnlineEnvironment", `The service ${serviceId} is released.`);
    }
    if (apis.size > 0) throw new ApiError("UnsupportedOperation.ApiListNotEmpty", `The service ${serviceId} has APIs.`);
    if ([...this.usagePlans.values()].some(({ bindings }) => bindings.some((bound) => bound.serviceId === serviceId))) {
      throw new ApiError("UnsupportedOperation.UsagePlanInUse", `The service ${serviceId} is bound to a usage plan.`);
    }
    this.services.delete(serviceId);
  }

  /** @throws ApiError InvalidParameterValue.InvalidApiRequestConfig, LimitExceeded.ApiCountLimitExceeded */
  createApi(service: GatewayService, settings: GatewayApiSettings): GatewayApi {
    checkLimit(GATEWAY_LIMITS.apis, service.apis.size + 1);
    requireFreePath(service, settings);
    const now = this.clock.now();
    const apiId = `api-${this.ids.text("gateway-api", 8, settings.name)}`;
    const api: GatewayApi = { ...settings, apiId, limits: new Map(), createdAt: now, modifiedAt: now };
    service.apis.set(apiId, api);
    return api;
  }

  /** @throws ApiError ResourceNotFound.InvalidApi */
  api({ apis }: GatewayService, apiId: string): GatewayApi {
    const api = apis.get(apiId);
    if (!api) throw new ApiError("ResourceNotFound.InvalidApi", `There is no API ${apiId}.`);
    return api;
  }

  /** @throws ApiError InvalidParameterValue.InvalidApiRequestConfig */
  modifyApi(service: GatewayService, api: GatewayApi, settings: GatewayApiSettings): void {
    requireFreePath(service, settings, api);
    Object.assign(api, settings, { modifiedAt: this.clock.now() });
  }

  /** @throws ApiError UnsupportedOperation.ResourceAssociated */
  deleteApi(service: GatewayService, { apiId }: GatewayApi): void {
    if ([...service.released.values()].some(({ apis }) => apis.some((api) => api.apiId === apiId))) {
      throw new ApiError("UnsupportedOperation.ResourceAssociated", `The API ${apiId} is released.`);
    }
    service.apis.delete(apiId);
  }

  /** @throws ApiError FailedOperation.ServiceError for a service without APIs */
  release(service: GatewayService, environment: EnvironmentName, description: string): ServiceRelease {
    if (service.apis.size === 0) {
      throw new ApiError("FailedOperation.ServiceError", `The service ${service.serviceId} has no API to release.`);
    }
    const releasedAt = this.clock.now();
    const release: ServiceRelease = {
      environment,
      // The API's versions are the time followed by a UUID.
      version: `${new Date(releasedAt).toISOString().replace(/\D/g, "").slice(0, 14)}${this.ids.uuid("gateway-release", service.name)}`,
      description,
      releasedAt,
      apis: [...service.apis.values()].map((api) => ({ ...api })),
    };
    service.released.set(environment, release);
    service.history.push(release);
    if (service.history.length > MAX_RELEASES) service.history.shift();
    return release;
  }

  /** @throws ApiError LimitExceeded.UsagePlanLimitExceeded */
  createUsagePlan(region: string, settings: UsagePlanSettings): UsagePlan {
    checkLimit(GATEWAY_LIMITS.usagePlans, this.usagePlans.size + 1);
    const now = this.clock.now();
    const usagePlanId = `usagePlan-${this.ids.text("usage-plan", 8, settings.name)}`;
    const state = { keyIds: new Set<string>(), bindings: [], used: 0, createdAt: now, modifiedAt: now };
    const plan: UsagePlan = { ...settings, usagePlanId, region, ...state };
    this.usagePlans.set(usagePlanId, plan);
    return plan;
  }

  /** @throws ApiError ResourceNotFound.InvalidUsagePlan */
  usagePlan(region: string, usagePlanId: string): UsagePlan {
    const plan = this.usagePlans.get(usagePlanId);
    if (plan?.region === region) return plan;
    throw new ApiError("ResourceNotFound.InvalidUsagePlan", `There is no usage plan ${usagePlanId}.`);
  }

  /** @throws ApiError UnsupportedOperation.UsagePlanInUse */
  deleteUsagePlan({ usagePlanId, bindings }: UsagePlan): void {
    if (bindings.length > 0) {
      throw new ApiError("UnsupportedOperation.UsagePlanInUse", `The usage plan ${usagePlanId} is bound to a service.`);
    }
    this.usagePlans.delete(usagePlanId);
  }

  bindUsagePlan(plan: UsagePlan, binding: Omit<UsagePlanBinding, "createdAt">): void {
    this.unbindUsagePlan(plan, binding);
    plan.bindings.push({ ...binding, createdAt: this.clock.now() });
  }

  unbindUsagePlan(plan: UsagePlan, { serviceId, environment, apiId }: Omit<UsagePlanBinding, "createdAt">): void {
    plan.bindings = plan.bindings.filter(
      (bound) => bound.serviceId !== serviceId || bound.environment !== environment || bound.apiId !== apiId,
    );
  }

  /** @throws ApiError LimitExceeded.AccessKeyCountInUsagePlanLimitExceeded, and then none is bound */
  bindKeys({ keyIds }: UsagePlan, keys: readonly GatewayKey[]): void {
    const bound = new Set([...keyIds, ...keys.map(({ keyId }) => keyId)]);
    checkLimit(GATEWAY_LIMITS.keysInPlan, bound.size);
    for (const keyId of bound) keyIds.add(keyId);
  }

  /** The plans that let a key call an API in an environment. */
  plansFor(key: GatewayKey, serviceId: string, environment: EnvironmentName, apiId: string): UsagePlan[] {
    return [...this.usagePlans.values()].filter(
      (plan) => plan.keyIds.has(key.keyId) && covers(plan, serviceId, environment, apiId),
    );
  }

  /** @throws ApiError FailedOperation.AccessKeyExist, LimitExceeded.ApiKeyCountLimitExceeded */
  createKey(
    region: string,
    input: Pick<GatewayKey, "name" | "type"> & { keyId?: string; secret?: string },
  ): GatewayKey {
    const key: GatewayKey = {
      keyId: input.keyId ?? `AKID${this.ids.text("gateway-key", 32, input.name)}EXAMPLE`,
      secret: input.secret ?? `${this.ids.text("gateway-secret", 32, input.name)}EXAMPLE`,
      name: input.name,
      type: input.type,
      region,
      createdAt: this.clock.now(),
    };
    if (this.keys.has(key.keyId)) {
      throw new ApiError("FailedOperation.AccessKeyExist", `The key ${key.keyId} exists.`);
    }
    checkLimit(GATEWAY_LIMITS.keys, this.keys.size + 1);
    this.keys.set(key.keyId, key);
    return key;
  }

  /** @throws ApiError ResourceNotFound.InvalidAccessKeyId */
  key(region: string, keyId: string): GatewayKey {
    const key = this.keys.get(keyId);
    if (key?.region === region) return key;
    throw new ApiError("ResourceNotFound.InvalidAccessKeyId", `There is no key ${keyId}.`);
  }

  /**
   * @throws ApiError FailedOperation.DomainAlreadyBindService, FailedOperation.CertificateIsNull,
   *   FailedOperation.PathMappingSetError, LimitExceeded.ExceededDomainLimit
   */
  bindDomain(service: GatewayService, domain: GatewayDomain): void {
    if ([...this.services.values()].some(({ domains }) => domains.has(domain.domain))) {
      throw new ApiError("FailedOperation.DomainAlreadyBindService", `The domain ${domain.domain} is bound already.`);
    }
    checkDomain(domain);
    checkLimit(GATEWAY_LIMITS.domains, service.domains.size + 1);
    service.domains.set(domain.domain, domain);
  }

  /** @throws ApiError FailedOperation.DomainNotBindService */
  domain({ domains, serviceId }: GatewayService, name: string): GatewayDomain {
    const domain = domains.get(name);
    if (domain) return domain;
    throw new ApiError("FailedOperation.DomainNotBindService", `The domain ${name} is not bound to ${serviceId}.`);
  }
}

/** @throws ApiError FailedOperation.CertificateIsNull, FailedOperation.PathMappingSetError */
export function checkDomain({ domain, protocol, certificateId, isDefaultMapping, mappings }: GatewayDomain): void {
  if (protocol.includes("https") && certificateId === "") {
    throw new ApiError("FailedOperation.CertificateIsNull", `The domain ${domain} has no certificate for HTTPS.`);
  }
  if (!isDefaultMapping && mappings.length === 0) {
    throw new ApiError("FailedOperation.PathMappingSetError", `The domain ${domain} has no path mapping.`);
  }
}

function requireFreePath(service: GatewayService, { path, method }: GatewayApiSettings, self?: GatewayApi): void {
  const taken = [...service.apis.values()].some(
    (other) => other !== self && other.path === path && other.method === method,
  );
  if (taken) {
    throw new ApiError("InvalidParameterValue.InvalidApiRequestConfig", `There is an API for ${method} ${path}.`);
  }
}
