import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { type ApiRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** Deletes an API that is not released. */
export const deleteApi: Action<ApiRequest> = {
  name: "DeleteApi",
  request: () => requestSchema({ ServiceId: TEXT, ApiId: TEXT }, ["ServiceId", "ApiId"]),
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    const service = serviceOf(call);
    call.cloud.apigateway.deleteApi(service, call.cloud.apigateway.api(service, call.parameters.ApiId));
    return { Result: true };
  },
};
