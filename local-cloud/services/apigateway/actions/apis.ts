import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import type { GatewayApiSettings } from "../state/gateway-service";
import { API_FIELDS, apiInfo } from "./api-info";
import {
  type ApiRequest,
  FLAG,
  isoTime,
  requestedService,
  type ServiceRequest,
  serviceResource,
  TEXT,
} from "./parameters";

/** What CreateApi and ModifyApi set. Of the backends only functions exist here, without CORS and Base64 of bodies. */
interface ApiSettingsRequest extends ServiceRequest {
  readonly ApiName?: string;
  readonly ApiDesc?: string;
  readonly AuthType?: GatewayApiSettings["authType"];
  readonly RequestConfig: { readonly Path: string; readonly Method: GatewayApiSettings["method"] };
  /** CreateApi only: required. @default - stays as it is */
  readonly ServiceTimeout?: number;
  readonly ServiceScfFunctionName: string;
  readonly ServiceScfFunctionNamespace?: string;
  readonly ServiceScfFunctionQualifier?: string;
  /** @default "EVENT" */
  readonly ServiceScfFunctionType?: "EVENT" | "HTTP";
  readonly ServiceScfIsIntegratedResponse?: boolean;
}

/** Schemas of {@link ApiSettingsRequest}. */
const API_SETTINGS: Readonly<Record<string, JsonSchema>> = {
  ApiName: { type: "string", maxLength: 50 },
  ApiDesc: TEXT,
  ApiType: { type: "string", enum: ["NORMAL"] },
  AuthType: { type: "string", enum: ["NONE", "SECRET"] },
  Protocol: { type: "string", enum: ["HTTP"] },
  EnableCORS: { type: "boolean", enum: [false] },
  RequestConfig: {
    type: "object",
    properties: {
      Path: { type: "string", pattern: "^=?/" },
      Method: { type: "string", enum: ["GET", "POST", "PUT", "DELETE", "HEAD", "ANY"] },
    },
    required: ["Path", "Method"],
    additionalProperties: false,
  },
  ServiceType: { type: "string", enum: ["SCF"] },
  ServiceTimeout: { type: "integer", minimum: 1, maximum: 1_800 },
  ServiceScfFunctionName: TEXT,
  ServiceScfFunctionNamespace: TEXT,
  ServiceScfFunctionQualifier: TEXT,
  ServiceScfFunctionType: { type: "string", enum: ["EVENT", "HTTP"] },
  ServiceScfIsIntegratedResponse: FLAG,
  ResponseType: { type: "string", enum: ["HTML", "JSON", "TEXT", "BINARY", "XML", ""] },
  IsDebugAfterCharge: FLAG,
  IsDeleteResponseErrorCodes: FLAG,
  IsBase64Encoded: { type: "boolean", enum: [false] },
};

/** Which of them both actions need; the name of the function because the backend is one. */
const API_REQUIRED = ["ServiceId", "ServiceType", "RequestConfig", "ServiceScfFunctionName"] as const;

/**
 * The settings that a request gives an API.
 * @param timeoutSeconds of a request that names none
 * @throws ApiError InvalidParameterValue.InvalidScfConfig for a function that does not exist, or is of another type
 */
function readApiSettings(
  { cloud, region, parameters }: Call<ApiSettingsRequest>,
  timeoutSeconds = 0,
): GatewayApiSettings {
  const name = parameters.ServiceScfFunctionName;
  const namespace = parameters.ServiceScfFunctionNamespace ?? "default";
  const fn = [...cloud.scf.functions.values()].find(
    (found) => found.region === region && found.namespace === namespace && found.name === name,
  );
  if (!fn) throw new ApiError("InvalidParameterValue.InvalidScfConfig", `There is no function ${namespace}/${name}.`);
  const { ServiceScfFunctionType = "EVENT" } = parameters;
  if (fn.type.toUpperCase() !== ServiceScfFunctionType) {
    throw new ApiError(
      "InvalidParameterValue.InvalidScfConfig",
      `The function ${namespace}/${name} is of type ${fn.type}, but ServiceScfFunctionType is ${ServiceScfFunctionType}.`,
    );
  }
  return {
    name: parameters.ApiName ?? "",
    description: parameters.ApiDesc ?? "",
    path: parameters.RequestConfig.Path,
    method: parameters.RequestConfig.Method,
    authType: parameters.AuthType ?? "NONE",
    function: { namespace, name, qualifier: parameters.ServiceScfFunctionQualifier ?? "$LATEST" },
    isIntegratedResponse: parameters.ServiceScfIsIntegratedResponse ?? false,
    timeoutSeconds: parameters.ServiceTimeout ?? timeoutSeconds,
  };
}

/** Creates an API of a service. It can be called once it is released. */
export const createApi: Action<ApiSettingsRequest> = {
  name: "CreateApi",
  unlisted: ["Result.ApiName", "Result.Status", "Result.ErrMsg"],
  request: () => requestSchema({ ServiceId: TEXT, ...API_SETTINGS }, [...API_REQUIRED, "Protocol", "ServiceTimeout"]),
  resource: serviceResource,
  answers: within("Result", ["ApiId", "ApiName", "Path", "Method", "CreatedTime", "Status", "ErrMsg"]),
  differs:
    "APIs in front of functions only, without CORS and without Base64 of bodies. ServiceScfFunctionType has to be the type of the function (assumed). A Web function gets the path without the environment (assumed).",
  perform(call) {
    const api = call.cloud.apigateway.createApi(requestedService(call), readApiSettings(call));
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

/** One API. */
export const describeApi: Action<ApiRequest> = {
  name: "DescribeApi",
  request: () => requestSchema({ ServiceId: TEXT, ApiId: TEXT }, ["ServiceId", "ApiId"]),
  resource: serviceResource,
  answers: within("Result", API_FIELDS),
  perform(call) {
    const service = requestedService(call);
    return { Result: apiInfo(service, call.cloud.apigateway.api(service, call.parameters.ApiId)) };
  },
};

/** Changes an API. What was released stays as it is until the next release. */
export const modifyApi: Action<ApiRequest & ApiSettingsRequest> = {
  name: "ModifyApi",
  request: () => requestSchema({ ServiceId: TEXT, ApiId: TEXT, ...API_SETTINGS }, ["ApiId", ...API_REQUIRED]),
  resource: serviceResource,
  differs: "As CreateApi.",
  perform(call) {
    const service = requestedService(call);
    const api = call.cloud.apigateway.api(service, call.parameters.ApiId);
    call.cloud.apigateway.modifyApi(service, api, readApiSettings(call, api.timeoutSeconds));
    return {};
  },
};

/** Deletes an API that is not released. */
export const deleteApi: Action<ApiRequest> = {
  name: "DeleteApi",
  request: () => requestSchema({ ServiceId: TEXT, ApiId: TEXT }, ["ServiceId", "ApiId"]),
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    const service = requestedService(call);
    call.cloud.apigateway.deleteApi(service, call.cloud.apigateway.api(service, call.parameters.ApiId));
    return { Result: true };
  },
};
