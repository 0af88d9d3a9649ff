import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { API_FIELDS, apiInfo } from "./api-info";
import { type ApiRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** One API. */
export const describeApi: Action<ApiRequest> = {
  name: "DescribeApi",
  request: () => requestSchema({ ServiceId: TEXT, ApiId: TEXT }, ["ServiceId", "ApiId"]),
  resource: serviceResource,
  answers: within("Result", API_FIELDS),
  perform(call) {
    const service = serviceOf(call);
    return { Result: apiInfo(service, call.cloud.apigateway.api(service, call.parameters.ApiId)) };
  },
};
