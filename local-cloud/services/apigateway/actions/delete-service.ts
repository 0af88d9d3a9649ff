import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** Deletes a service that is not released and has no APIs. */
export const deleteService: Action<ServiceRequest> = {
  name: "DeleteService",
  request: () => requestSchema({ ServiceId: TEXT, SkipVerification: { type: "integer" } }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result"],
  differs: "SkipVerification is accepted and ignored.",
  async perform(call) {
    await call.scf.apiGateway.deleteService(serviceOf(call));
    return { Result: true };
  },
};
