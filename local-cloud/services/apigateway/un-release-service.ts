import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { ENVIRONMENT, type EnvironmentRequest, serviceOf, serviceResource, TEXT, TEXTS } from "./parameters";

/** Takes a service out of an environment; one that is not released there stays so, and the answer is the same. */
export const unReleaseService: Action<EnvironmentRequest> = {
  name: "UnReleaseService",
  request: () =>
    requestSchema({ ServiceId: TEXT, EnvironmentName: ENVIRONMENT, ApiIds: TEXTS }, ["ServiceId", "EnvironmentName"]),
  resource: serviceResource,
  perform(call) {
    serviceOf(call).released.delete(call.parameters.EnvironmentName);
    return { Result: true };
  },
};
