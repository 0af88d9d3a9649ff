import type { EnvironmentName } from "./gateway-service";

/** The parts of a usage plan that can be set and changed. */
export interface UsagePlanSettings {
  name: string;
  description: string;
  /** Requests in all, -1 without a limit. */
  maxRequests: number;
  /** Requests per second of each key, -1 without a limit. */
  maxRequestsPerSecond: number;
}

/** What a usage plan is bound to: all of a service's environment, or one API of it. */
export interface UsagePlanBinding {
  readonly serviceId: string;
  readonly environment: EnvironmentName;
  readonly apiId: string | undefined;
  readonly createdAt: number;
}

/** Which keys may call what, and how often. */
export interface UsagePlan extends UsagePlanSettings {
  readonly usagePlanId: string;
  readonly region: string;
  readonly keyIds: Set<string>;
  bindings: UsagePlanBinding[];
  /** Requests admitted so far. */
  used: number;
  readonly createdAt: number;
  modifiedAt: number;
}

/** A key pair with which callers sign their requests. */
export interface GatewayKey {
  readonly keyId: string;
  readonly region: string;
  readonly secret: string;
  readonly name: string;
  readonly type: "auto" | "manual";
  readonly createdAt: number;
}

/** Whether a plan covers an API in an environment. */
export function covers(plan: UsagePlan, serviceId: string, environment: EnvironmentName, apiId: string): boolean {
  return plan.bindings.some(
    (binding) =>
      binding.serviceId === serviceId &&
      binding.environment === environment &&
      (binding.apiId === undefined || binding.apiId === apiId),
  );
}
