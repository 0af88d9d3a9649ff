import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { API_REQUIRED, API_SETTINGS, type ApiSettingsRequest, readApiSettings } from "./api-settings";
import { type ApiRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** Changes an API. What was released stays as it is until the next release. */
export const modifyApi: Action<ApiRequest & ApiSettingsRequest> = {
  name: "ModifyApi",
  request: () => requestSchema({ ServiceId: TEXT, ApiId: TEXT, ...API_SETTINGS }, ["ApiId", ...API_REQUIRED]),
  resource: serviceResource,
  differs: "As CreateApi.",
  perform(call) {
    const service = serviceOf(call);
    const api = call.cloud.apigateway.api(service, call.parameters.ApiId);
    call.cloud.apigateway.modifyApi(service, api, readApiSettings(call, api.timeoutSeconds));
    return {};
  },
};
