import type { GatewayApi, GatewayService } from "../state/gateway-service";
import { isoTime } from "./parameters";

/** The fields of {@link apiIdStatus}. */
export const API_STATUS_FIELDS: readonly string[] = [
  "ServiceId",
  "ApiId",
  "ApiName",
  "ApiDesc",
  "Path",
  "Method",
  "ApiType",
  "Protocol",
  "AuthType",
  "ApiBusinessType",
  "AuthRelationApiId",
  "IsDebugAfterCharge",
  "UniqVpcId",
  "CreatedTime",
  "ModifiedTime",
];

/** An API in the list of its service. */
export function apiIdStatus({ serviceId }: GatewayService, api: GatewayApi) {
  return {
    ServiceId: serviceId,
    ApiId: api.apiId,
    ApiName: api.name,
    ApiDesc: api.description,
    Path: api.path,
    Method: api.method,
    ApiType: "NORMAL",
    Protocol: "HTTP",
    AuthType: api.authType,
    ApiBusinessType: "NORMAL",
    AuthRelationApiId: "",
    IsDebugAfterCharge: false,
    UniqVpcId: "",
    CreatedTime: isoTime(api.createdAt),
    ModifiedTime: isoTime(api.modifiedAt),
  };
}

/** The fields of {@link apiInfo}. */
export const API_FIELDS: readonly string[] = [
  "ServiceId",
  "ApiId",
  "ApiName",
  "ApiDesc",
  "ApiType",
  "Protocol",
  "AuthType",
  "ApiBusinessType",
  "AuthRelationApiId",
  "IsDebugAfterCharge",
  "CreatedTime",
  "ModifiedTime",
  "ServiceName",
  "ServiceDesc",
  "RequestConfig.Path",
  "RequestConfig.Method",
  "RequestParameters[]",
  "EnableCORS",
  "ServiceType",
  "ServiceTimeout",
  "ServiceScfFunctionName",
  "ServiceScfFunctionNamespace",
  "ServiceScfFunctionQualifier",
  "ServiceScfIsIntegratedResponse",
  "ServiceMockReturnMessage",
  "ServiceWebsocketRegisterFunctionName",
  "ServiceWebsocketRegisterFunctionNamespace",
  "ServiceWebsocketRegisterFunctionQualifier",
  "ServiceWebsocketCleanupFunctionName",
  "ServiceWebsocketCleanupFunctionNamespace",
  "ServiceWebsocketCleanupFunctionQualifier",
  "ServiceWebsocketTransportFunctionName",
  "ServiceWebsocketTransportFunctionNamespace",
  "ServiceWebsocketTransportFunctionQualifier",
  "ResponseType",
  "ResponseSuccessExample",
  "ResponseFailExample",
  "ResponseErrorCodes[]",
  "InternalDomain",
  "IsBase64Encoded",
  "Environments[]",
  "Tags[]",
];

/** All of an API. Texts and lists of backends that it does not have are empty. */
export function apiInfo(service: GatewayService, api: GatewayApi) {
  const { Path, Method, UniqVpcId: _vpc, ...common } = apiIdStatus(service, api);
  return {
    ...common,
    ServiceName: service.name,
    ServiceDesc: service.description,
    RequestConfig: { Path, Method },
    RequestParameters: [],
    EnableCORS: false,
    ServiceType: "SCF",
    ServiceTimeout: api.timeoutSeconds,
    ServiceScfFunctionName: api.function.name,
    ServiceScfFunctionNamespace: api.function.namespace,
    ServiceScfFunctionQualifier: api.function.qualifier,
    ServiceScfIsIntegratedResponse: api.isIntegratedResponse,
    ServiceMockReturnMessage: "",
    ServiceWebsocketRegisterFunctionName: "",
    ServiceWebsocketRegisterFunctionNamespace: "",
    ServiceWebsocketRegisterFunctionQualifier: "",
    ServiceWebsocketCleanupFunctionName: "",
    ServiceWebsocketCleanupFunctionNamespace: "",
    ServiceWebsocketCleanupFunctionQualifier: "",
    ServiceWebsocketTransportFunctionName: "",
    ServiceWebsocketTransportFunctionNamespace: "",
    ServiceWebsocketTransportFunctionQualifier: "",
    ResponseType: "HTML",
    ResponseSuccessExample: "",
    ResponseFailExample: "",
    ResponseErrorCodes: [],
    InternalDomain: "",
    IsBase64Encoded: false,
    Environments: [...service.released.values()]
      .filter(({ apis }) => apis.some(({ apiId }) => apiId === api.apiId))
      .map(({ environment }) => environment),
    Tags: [],
  };
}
