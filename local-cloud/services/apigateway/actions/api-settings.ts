import type { JsonSchema } from "../../../../lib/json-schema";
import type { Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { GatewayApiSettings } from "../state/gateway-service";
import { FLAG, type ServiceRequest, TEXT } from "./parameters";

/** What CreateApi and ModifyApi set. Of the backends only functions exist here, without CORS and Base64 of bodies. */
export interface ApiSettingsRequest extends ServiceRequest {
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
export const API_SETTINGS: Readonly<Record<string, JsonSchema>> = {
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
export const API_REQUIRED = ["ServiceId", "ServiceType", "RequestConfig", "ServiceScfFunctionName"] as const;

/**
 * The settings that a request gives an API.
 * @param timeoutSeconds of a request that names none
 * @throws ApiError InvalidParameterValue.InvalidScfConfig for a function that does not exist, or is of another type
 */
export function readApiSettings(
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
