import type { Action } from "../../../core/action";
import { BINDING_REQUEST, type BindingRequest, bindingsOf } from "./bind-environment";
import { serviceResource } from "./parameters";

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
