import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { API_REQUIRED, API_SETTINGS, type ApiSettingsRequest, readApiSettings } from "./api-settings";
import { isoTime } from "./iso-time";
import { serviceOf, serviceResource, TEXT } from "./parameters";

/** Creates an API of a service. It can be called once it is released. */
export const createApi: Action<ApiSettingsRequest> = {
  name: "CreateApi",
  request: () => requestSchema({ ServiceId: TEXT, ...API_SETTINGS }, [...API_REQUIRED, "Protocol", "ServiceTimeout"]),
  resource: serviceResource,
  answers: within("Result", ["ApiId", "ApiName", "Path", "Method", "CreatedTime", "Status", "ErrMsg"]),
  differs:
    "APIs in front of functions only, without CORS and without Base64 of bodies. ServiceScfFunctionType has to be the type of the function (assumed). A Web function gets the path without the environment (assumed).",
  perform(call) {
    const api = call.cloud.apigateway.createApi(serviceOf(call), readApiSettings(call));
    const Result = {
      ApiId: api.apiId,
      ApiName: api.name,
      Path: api.path,
      Method: api.method,
      CreatedTime: isoTime(api.createdAt),
      Status: "success",
      ErrMsg: "",
    };
    return { Result };
  },
};
