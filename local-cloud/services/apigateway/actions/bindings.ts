import { type Action, type Call, requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { EnvironmentName } from "../state/gateway-service";
import type { UsagePlan } from "../state/usage-plan";
import {
  ENVIRONMENT,
  type ServiceRequest,
  serviceOf,
  serviceResource,
  TEXT,
  TEXTS,
  type UsagePlanRequest,
} from "./parameters";

/** Parameters of BindEnvironment and UnBindEnvironment. */
interface BindingRequest extends ServiceRequest {
  readonly UsagePlanIds: readonly string[];
  readonly BindType: "API" | "SERVICE";
  readonly Environment: EnvironmentName;
  /** Required when APIs are bound. */
  readonly ApiIds?: readonly string[];
}

/** Schema of {@link BindingRequest}. */
const BINDING_REQUEST = requestSchema(
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
function bindingsOf(call: Call<BindingRequest>) {
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

/** Unbinds usage plans from a service or from APIs of it. */
export const unBindEnvironment: Action<BindingRequest> = {
  name: "UnBindEnvironment",
  request: () => BINDING_REQUEST,
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    for (const { plan, binding } of bindingsOf(call)) call.cloud.apigateway.unbindUsagePlan(plan, binding);
    return { Result: true };
  },
};

/** Parameters of BindSecretIds and UnBindSecretIds. */
interface SecretIdsRequest extends UsagePlanRequest {
  readonly AccessKeyIds: readonly string[];
}

/** Schema of {@link SecretIdsRequest}. */
const SECRET_IDS_REQUEST = requestSchema({ UsagePlanId: TEXT, AccessKeyIds: TEXTS }, ["UsagePlanId", "AccessKeyIds"]);

/** Lets keys call what a usage plan is bound to. */
export const bindSecretIds: Action<SecretIdsRequest> = {
  name: "BindSecretIds",
  request: () => SECRET_IDS_REQUEST,
  answers: ["Result"],
  perform({ cloud: { apigateway }, region, parameters: { UsagePlanId, AccessKeyIds } }) {
    const { keyIds } = apigateway.usagePlan(region, UsagePlanId);
    for (const { keyId } of AccessKeyIds.map((id) => apigateway.key(region, id))) keyIds.add(keyId);
    return { Result: true };
  },
};

/** Takes keys out of a usage plan. */
export const unBindSecretIds: Action<SecretIdsRequest> = {
  name: "UnBindSecretIds",
  request: () => SECRET_IDS_REQUEST,
  answers: ["Result"],
  perform({ cloud: { apigateway }, region, parameters: { UsagePlanId, AccessKeyIds } }) {
    const { keyIds } = apigateway.usagePlan(region, UsagePlanId);
    for (const id of AccessKeyIds) keyIds.delete(id);
    return { Result: true };
  },
};
