import type { ApiCall } from "../../helpers/api-client";

/** Requests to API Gateway with the parameters that the Terraform provider gives them. */
const apigateway = (action: string, parameters: object) =>
  ({ service: "apigateway", action, parameters }) satisfies ApiCall;

const service =
  (action: string) =>
  (ServiceId: string, more: object = {}) =>
    apigateway(action, { ServiceId, ...more });
const plan =
  (action: string) =>
  (UsagePlanId: string, more: object = {}) =>
    apigateway(action, { UsagePlanId, ...more });

const SERVICE = { ServiceName: "gateway", Protocol: "https", ServiceDesc: "tokens", NetTypes: ["OUTER"] };
const PAGE = { Limit: 100, Offset: 0 };

export const createService = (more: object = {}) =>
  apigateway("CreateService", { ...SERVICE, IpVersion: "IPv4", ...more });
export const describeService = service("DescribeService");
export const describeServicesStatus = (more: object = {}) => apigateway("DescribeServicesStatus", more);
export const describeEnvironments = service("DescribeServiceEnvironmentList");
export const modifyService = (ServiceId: string, more: object = {}) =>
  apigateway("ModifyService", { ServiceId, ...SERVICE, ...more });
export const deleteService = service("DeleteService");
export const modifyServiceLimit = (ServiceId: string, Strategy: number) =>
  apigateway("ModifyServiceEnvironmentStrategy", { ServiceId, Strategy, EnvironmentNames: ["release"] });
export const describeServiceLimits = (ServiceId: string) =>
  apigateway("DescribeServiceEnvironmentStrategy", { ServiceId, ...PAGE });

const API = {
  ApiName: "tokens",
  ApiType: "NORMAL",
  AuthType: "NONE",
  Protocol: "HTTP",
  EnableCORS: false,
  RequestConfig: { Path: "/", Method: "ANY" },
  ServiceType: "SCF",
  ServiceTimeout: 15,
  ServiceScfFunctionName: "tokens",
  ServiceScfFunctionNamespace: "default",
  ServiceScfFunctionQualifier: "$LATEST",
  ServiceScfFunctionType: "EVENT",
  ServiceScfIsIntegratedResponse: true,
  ResponseType: "",
};
export const createApi = service("CreateApi");
export const describeApi = (ServiceId: string, ApiId: string) => apigateway("DescribeApi", { ServiceId, ApiId });
export const modifyApi = (ServiceId: string, ApiId: string, more: object = {}) =>
  apigateway("ModifyApi", { ServiceId, ApiId, ...API, ...more });
export const deleteApi = (ServiceId: string, ApiId: string) => apigateway("DeleteApi", { ServiceId, ApiId });
/** The parameters of an API in front of the function `tokens`. */
export const apiWith = (more: object = {}) => ({ ...API, ...more });
export const modifyApiLimit = (ServiceId: string, ApiId: string, Strategy: number) =>
  apigateway("ModifyApiEnvironmentStrategy", { ServiceId, Strategy, EnvironmentName: "release", ApiIds: [ApiId] });
export const describeApiLimits = (ServiceId: string, ApiId: string) =>
  apigateway("DescribeApiEnvironmentStrategy", { ServiceId, ApiId, ...PAGE });

const RELEASE = { EnvironmentName: "release" };
export const releaseService = (ServiceId: string, ReleaseDesc = "first", more: object = {}) =>
  apigateway("ReleaseService", { ServiceId, ...RELEASE, ReleaseDesc, ...more });
export const unReleaseService = (ServiceId: string, more: object = {}) =>
  apigateway("UnReleaseService", { ServiceId, ...RELEASE, ...more });
export const describeReleases = (ServiceId: string) =>
  apigateway("DescribeServiceEnvironmentReleaseHistory", { ServiceId, ...RELEASE, ...PAGE });

const USAGE_PLAN = { UsagePlanName: "plan", UsagePlanDesc: "who", MaxRequestNum: -1, MaxRequestNumPreSec: -1 };
export const createUsagePlan = (more: object = {}) => apigateway("CreateUsagePlan", { ...USAGE_PLAN, ...more });
export const describeUsagePlan = plan("DescribeUsagePlan");
export const modifyUsagePlan = (UsagePlanId: string, more: object = {}) =>
  apigateway("ModifyUsagePlan", { UsagePlanId, ...USAGE_PLAN, ...more });
export const deleteUsagePlan = plan("DeleteUsagePlan");
export const describeUsagePlanEnvironments = (UsagePlanId: string, BindType: "API" | "SERVICE") =>
  apigateway("DescribeUsagePlanEnvironments", { UsagePlanId, BindType, ...PAGE });
const binding =
  (action: string) =>
  (ServiceId: string, UsagePlanId: string, more: object = {}) =>
    apigateway(action, {
      ServiceId,
      UsagePlanIds: [UsagePlanId],
      Environment: "release",
      BindType: "SERVICE",
      ...more,
    });
export const bindEnvironment = binding("BindEnvironment");
export const unBindEnvironment = binding("UnBindEnvironment");
export const describeServiceUsagePlan = (ServiceId: string) =>
  apigateway("DescribeServiceUsagePlan", { ServiceId, ...PAGE });
export const describeApiUsagePlan = (ServiceId: string, more: object = {}) =>
  apigateway("DescribeApiUsagePlan", { ServiceId, ...PAGE, ...more });
export const createApiKey = (more: object = {}) => apigateway("CreateApiKey", { SecretName: "app", ...more });
export const describeApiKey = (AccessKeyId: string) => apigateway("DescribeApiKey", { AccessKeyId });
export const describeApiKeysStatus = (AccessKeyId: string) =>
  apigateway("DescribeApiKeysStatus", { Filters: [{ Name: "AccessKeyId", Values: [AccessKeyId] }], ...PAGE });
export const bindSecretIds = (UsagePlanId: string, ...AccessKeyIds: string[]) =>
  apigateway("BindSecretIds", { UsagePlanId, AccessKeyIds });
export const unBindSecretIds = (UsagePlanId: string, ...AccessKeyIds: string[]) =>
  apigateway("UnBindSecretIds", { UsagePlanId, AccessKeyIds });

export const DOMAIN = "ekyc.example.com";
const DOMAIN_SETTINGS = {
  SubDomain: DOMAIN,
  Protocol: "https",
  NetType: "OUTER",
  CertificateId: "aBcD1234",
  IsDefaultMapping: false,
  IsForcedHttps: false,
  PathMappingSet: [{ Path: "/", Environment: "release" }],
};
export const bindSubDomain = (ServiceId: string, more: object = {}) =>
  apigateway("BindSubDomain", { ServiceId, NetSubDomain: "service.example.com", ...DOMAIN_SETTINGS, ...more });
export const modifySubDomain = (ServiceId: string, more: object = {}) =>
  apigateway("ModifySubDomain", { ServiceId, ...DOMAIN_SETTINGS, ...more });
export const unBindSubDomain = (ServiceId: string) => apigateway("UnBindSubDomain", { ServiceId, SubDomain: DOMAIN });
export const describeSubDomains = (ServiceId: string) =>
  apigateway("DescribeServiceSubDomains", { ServiceId, ...PAGE });
export const describeSubDomainMappings = (ServiceId: string) =>
  apigateway("DescribeServiceSubDomainMappings", { ServiceId, SubDomain: DOMAIN });
