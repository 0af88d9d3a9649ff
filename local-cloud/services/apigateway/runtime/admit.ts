import type { IncomingHttpHeaders } from "node:http";
import type { Cloud } from "../../../cloud";
import type { Quota } from "../../../core/quota";
import type { GatewayService } from "../state/gateway-service";
import type { GatewayKey } from "../state/usage-plan";
import type { ApiTarget } from "./find-api";
import { verifyKeyPair } from "./key-pair";

/** Why API Gateway itself answers a request, and with which status (628/31717). */
export class GatewayRefusal {
  constructor(
    readonly status: 401 | 403 | 404 | 429,
    readonly message: string,
  ) {}
}

/** Where limits are kept and counted. */
export interface Limits {
  readonly cloud: Cloud;
  readonly quota: Quota;
}

/**
 * Authenticates a request as its API requires and counts it against every limit: of the key's usage plan, the API and
 * the service.
 *
 * @returns the key it was signed with, undefined for an API that asks for none, or why it is refused
 */
export function admit(
  service: GatewayService,
  target: ApiTarget,
  headers: IncomingHttpHeaders,
  { cloud, quota }: Limits,
): GatewayKey | GatewayRefusal | undefined {
  const { environment, api } = target;
  const now = cloud.clock.now();
  const within = (key: string, limit: number | undefined): boolean =>
    limit === undefined || limit < 0 || quota.take(key, now, limit);

  let key: GatewayKey | undefined;
  if (api.authType === "SECRET") {
    const verified = verifyKeyPair(headers, cloud.apigateway.keys, now);
    if (typeof verified === "string") return new GatewayRefusal(401, verified);
    const [plan] = cloud.apigateway.plansFor(verified, service.serviceId, environment, api.apiId);
    if (!plan) return new GatewayRefusal(401, "HMAC apikey is invalid for API.");
    if (plan.maxRequests >= 0 && plan.used >= plan.maxRequests) return new GatewayRefusal(429, "API quota exceeded");
    if (!within(`${plan.usagePlanId}/${verified.keyId}`, plan.maxRequestsPerSecond)) return rateLimitExceeded();
    plan.used += 1;
    key = verified;
  }
  // Limits hold as they are now, not as they were at the release.
  const limit = service.apis.get(api.apiId)?.limits.get(environment);
  if (!within(`${api.apiId}/${environment}`, limit)) return rateLimitExceeded();
  if (!within(`${service.serviceId}/${environment}`, service.limits.get(environment))) return rateLimitExceeded();
  return key;
}

const rateLimitExceeded = (): GatewayRefusal => new GatewayRefusal(429, "API rate limit exceeded");
