import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { readServiceSettings, SERVICE_SETTINGS, type ServiceSettingsRequest } from "./create-service";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** Changes a service; what it serves stays. */
export const modifyService: Action<ServiceRequest & Partial<ServiceSettingsRequest>> = {
  name: "ModifyService",
  request: () => requestSchema({ ServiceId: TEXT, ...SERVICE_SETTINGS }, ["ServiceId"]),
  resource: serviceResource,
  perform(call) {
    const modifiedAt = call.cloud.clock.now();
    const service = serviceOf(call);
    const before = {
      ServiceName: service.name,
      Protocol: service.protocol,
      ServiceDesc: service.description,
      NetTypes: service.netTypes,
    };
    Object.assign(service, readServiceSettings({ ...before, ...call.parameters }), { modifiedAt });
    return {};
  },
};
