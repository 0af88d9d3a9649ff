import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { readServiceSettings, SERVICE_SETTINGS, type ServiceSettingsRequest } from "./create-service";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** Changes a service; what it serves stays. */
export const modifyService: Action<ServiceRequest & ServiceSettingsRequest> = {
  name: "ModifyService",
  request: () => requestSchema({ ServiceId: TEXT, ...SERVICE_SETTINGS }, ["ServiceId"]),
  resource: serviceResource,
  perform(call) {
    const modifiedAt = call.cloud.clock.now();
    Object.assign(serviceOf(call), readServiceSettings(call.parameters), { modifiedAt });
    return {};
  },
};
