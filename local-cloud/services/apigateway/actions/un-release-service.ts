import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { ENVIRONMENT, type EnvironmentRequest, serviceOf, serviceResource, TEXT, TEXTS } from "./parameters";

/** Takes a service out of an environment. */
export const unReleaseService: Action<EnvironmentRequest> = {
  name: "UnReleaseService",
  request: () =>
    requestSchema({ ServiceId: TEXT, EnvironmentName: ENVIRONMENT, ApiIds: TEXTS }, ["ServiceId", "EnvironmentName"]),
  resource: serviceResource,
  answers: ["Result"],
  differs:
    "Taking back what is not released succeeds (not documented; the Terraform provider counts on it). ApiIds is accepted and ignored.",
  perform(call) {
    serviceOf(call).released.delete(call.parameters.EnvironmentName);
    return { Result: true };
  },
};
