import type { Action, Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { requestSchema } from "../../../core/request-schema";
import type { EnvironmentName } from "../state/gateway-service";
import type { UsagePlan } from "../state/usage-plan";
import { ENVIRONMENT, type ServiceRequest, serviceOf, serviceResource, TEXT, TEXTS } from "./parameters";

/** Parameters of BindEnvironment and UnBindEnvironment. */
export interface BindingRequest extends ServiceRequest {
  readonly UsagePlanIds: readonly string[];
  readonly BindType: "API" | "SERVICE";
  readonly Environment: EnvironmentName;
  /** Required when APIs are bound. */
  readonly ApiIds?: readonly string[];
}

/** Schema of {@link BindingRequest}. */
export const BINDING_REQUEST = requestSchema(
  {
    UsagePlanIds: TEXTS,
    BindType: { type: "string", enum: ["API", "SERVICE"] },
    Environment: ENVIRONMENT,
    ServiceId: TEXT,
    ApiIds: TEXTS,
  },
  ["UsagePlanIds", "BindType", "Environment", "ServiceId"],
);

/** Every pair of plan and thing bound that a request names. @throws ApiError for what does not exist, InvalidParameterValue.InvalidApiIds */
export function bindingsOf(call: Call<BindingRequest>) {
  const { UsagePlanIds, BindType, Environment, ApiIds = [] } = call.parameters;
  const { apigateway } = call.cloud;
  const service = serviceOf(call);
  if (BindType === "API" && ApiIds.length === 0) {
    throw new ApiError("InvalidParameterValue.InvalidApiIds", "ApiIds is needed to bind APIs.");
  }
  const apiIds = BindType === "API" ? ApiIds.map((apiId) => apigateway.api(service, apiId).apiId) : [undefined];
  return UsagePlanIds.map((id) => apigateway.usagePlan(call.region, id)).flatMap((plan: UsagePlan) =>
    apiIds.map((apiId) => ({ plan, binding: { serviceId: service.serviceId, environment: Environment, apiId } })),
  );
}

/** Binds usage plans to a service or to APIs of it. */
export const bindEnvironment: Action<BindingRequest> = {
  name: "BindEnvironment",
  request: () => BINDING_REQUEST,
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    for (const { plan, binding } of bindingsOf(call)) call.cloud.apigateway.bindUsagePlan(plan, binding);
    return { Result: true };
  },
};
