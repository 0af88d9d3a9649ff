import { type Action, type Call, requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { ApiGatewayState } from "../state/apigateway-state";
import type { EnvironmentName } from "../state/gateway-service";
import type { UsagePlan, UsagePlanBinding } from "../state/usage-plan";
import {
  ENVIRONMENT,
  requestedService,
  type ServiceRequest,
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

/**
 * Every pair of plan and thing bound that a request names.
 *
 * @throws ApiError for what does not exist, InvalidParameterValue.InvalidApiIds
 */
function requestedBindings(call: Call<BindingRequest>) {
  const { UsagePlanIds, BindType, Environment, ApiIds = [] } = call.parameters;
  const { apigateway } = call.cloud;
  const service = requestedService(call);
  if (BindType === "API" && ApiIds.length === 0) {
    throw new ApiError("InvalidParameterValue.InvalidApiIds", "ApiIds is needed to bind APIs.");
  }
  const apiIds = BindType === "API" ? ApiIds.map((apiId) => apigateway.api(service, apiId).apiId) : [undefined];
  return UsagePlanIds.map((id) => apigateway.usagePlan(call.region, id)).flatMap((plan: UsagePlan) =>
    apiIds.map((apiId) => ({ plan, binding: { serviceId: service.serviceId, environment: Environment, apiId } })),
  );
}

/** An action on pairs of a usage plan and what it is bound to. */
const environmentBinding = (
  name: string,
  change: (state: ApiGatewayState, plan: UsagePlan, bound: Omit<UsagePlanBinding, "createdAt">) => void,
): Action<BindingRequest> => ({
  name,
  request: () => BINDING_REQUEST,
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    for (const { plan, binding: bound } of requestedBindings(call)) change(call.cloud.apigateway, plan, bound);
    return { Result: true };
  },
});

/** Binds usage plans to a service or to APIs of it. */
export const bindEnvironment = environmentBinding("BindEnvironment", (state, plan, bound) =>
  state.bindUsagePlan(plan, bound),
);

/** Unbinds usage plans from a service or from APIs of it. */
export const unBindEnvironment = environmentBinding("UnBindEnvironment", (state, plan, bound) =>
  state.unbindUsagePlan(plan, bound),
);

/** Parameters of BindSecretIds and UnBindSecretIds. */
interface SecretIdsRequest extends UsagePlanRequest {
  readonly AccessKeyIds: readonly string[];
}

/** Schema of {@link SecretIdsRequest}. */
const SECRET_IDS_REQUEST = requestSchema({ UsagePlanId: TEXT, AccessKeyIds: TEXTS }, ["UsagePlanId", "AccessKeyIds"]);

/** An action on the keys of a usage plan. */
const keyBinding = (
  name: string,
  change: (plan: UsagePlan, ids: readonly string[], call: Call<SecretIdsRequest>) => void,
): Action<SecretIdsRequest> => ({
  name,
  request: () => SECRET_IDS_REQUEST,
  answers: ["Result"],
  perform(call) {
    const plan = call.cloud.apigateway.usagePlan(call.region, call.parameters.UsagePlanId);
    change(plan, call.parameters.AccessKeyIds, call);
    return { Result: true };
  },
});

/** Lets keys call what a usage plan is bound to. */
export const bindSecretIds = keyBinding("BindSecretIds", (plan, ids, { cloud, region }) => {
  const keys = ids.map((id) => cloud.apigateway.key(region, id));
  cloud.apigateway.bindKeys(plan, keys);
});

/** Takes keys out of a usage plan. */
export const unBindSecretIds = keyBinding("UnBindSecretIds", ({ keyIds }, ids) => {
  for (const id of ids) keyIds.delete(id);
});
