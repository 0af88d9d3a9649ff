import { describeProviderFields, type Fields } from "../../helpers/provider-fields";
import * as api from "./fixtures";
import { GatewayCloud } from "./gateway-cloud";

const BOUND = {
  UsagePlanId: "string",
  UsagePlanName: "string",
  Environment: "string",
  ApiId: "string",
} as const;
const of = (prefix: string, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, type]) => [`${prefix}${name}`, type]));

/** The fields of API Gateway's responses that the Terraform provider 1.83.25 reads. */
const READ: Readonly<Record<string, Fields>> = {
  CreateService: { ServiceId: "string" },
  DescribeService: {
    ...of("ApiIdStatusSet[].", {
      ApiId: "string",
      ApiName: "string",
      ApiDesc: "string",
      Path: "string",
      Method: "string",
    }),
    ServiceName: "string",
    ServiceDesc: "string",
    Protocol: "string",
    IpVersion: "string",
    InstanceId: "string",
    UniqVpcId: "string",
    InternalSubDomain: "string",
    OuterSubDomain: "string",
    InnerHttpPort: "number",
    InnerHttpsPort: "number",
    ModifiedTime: "string",
    CreatedTime: "string",
    ApiTotalCount: "number",
  },
  DeleteService: { Result: "boolean" },
  ModifyServiceEnvironmentStrategy: { Result: "boolean" },
  DescribeServiceEnvironmentStrategy: of("Result.EnvironmentList[].", {
    EnvironmentName: "string",
    Strategy: "number",
  }),
  DescribeServiceUsagePlan: of("Result.ServiceUsagePlanList[].", BOUND),
  DescribeApiUsagePlan: of("Result.ApiUsagePlanList[].", BOUND),
  CreateApi: { "Result.ApiId": "string" },
  DescribeApi: of("Result.", {
    ServiceId: "string",
    ApiName: "string",
    ApiDesc: "string",
    ApiType: "string",
    AuthType: "string",
    Protocol: "string",
    "RequestConfig.Path": "string",
    "RequestConfig.Method": "string",
    EnableCORS: "boolean",
    ServiceType: "string",
    ServiceTimeout: "number",
    ServiceScfFunctionName: "string",
    ServiceScfFunctionNamespace: "string",
    ServiceScfFunctionQualifier: "string",
    ServiceScfIsIntegratedResponse: "boolean",
    ServiceMockReturnMessage: "string",
    IsDebugAfterCharge: "boolean",
    ResponseType: "string",
    ResponseSuccessExample: "string",
    ResponseFailExample: "string",
    AuthRelationApiId: "string",
    ModifiedTime: "string",
    CreatedTime: "string",
    IsBase64Encoded: "boolean",
  }),
  DeleteApi: { Result: "boolean" },
  ModifyApiEnvironmentStrategy: { Result: "boolean" },
  DescribeApiEnvironmentStrategy: of("Result.ApiEnvironmentStrategySet[].EnvironmentStrategySet[].", {
    EnvironmentName: "string",
    Quota: "number",
  }),
  ReleaseService: { "Result.ReleaseVersion": "string" },
  UnReleaseService: { Result: "boolean" },
  DescribeServiceEnvironmentReleaseHistory: of("Result.VersionList[].", {
    VersionName: "string",
    VersionDesc: "string",
  }),
  CreateUsagePlan: { "Result.UsagePlanId": "string" },
  DescribeUsagePlan: of("Result.", {
    UsagePlanName: "string",
    UsagePlanDesc: "string",
    MaxRequestNum: "number",
    MaxRequestNumPreSec: "number",
    ModifiedTime: "string",
    CreatedTime: "string",
  }),
  DeleteUsagePlan: { Result: "boolean" },
  DescribeUsagePlanEnvironments: of("Result.EnvironmentList[].", {
    ServiceId: "string",
    ServiceName: "string",
    ApiId: "string",
    ApiName: "string",
    Path: "string",
    Method: "string",
    Environment: "string",
    ModifiedTime: "string",
    CreatedTime: "string",
  }),
  BindEnvironment: { Result: "boolean" },
  UnBindEnvironment: { Result: "boolean" },
  BindSecretIds: { Result: "boolean" },
  UnBindSecretIds: { Result: "boolean" },
  DescribeApiKeysStatus: { "Result.ApiKeySet[].AccessKeyId": "string" },
  DescribeServiceSubDomains: of("Result.DomainSet[].", {
    DomainName: "string",
    Status: "number",
    CertificateId: "string",
    IsDefaultMapping: "boolean",
    Protocol: "string",
    NetType: "string",
    IsForcedHttps: "boolean",
  }),
  DescribeServiceSubDomainMappings: of("Result.PathMappingSet[].", { Path: "string", Environment: "string" }),
  ModifySubDomain: { Result: "boolean" },
  UnBindSubDomain: { Result: "boolean" },
};

let responses: Map<string, unknown>;
beforeAll(async () => {
  const world = await GatewayCloud.start();
  try {
    responses = await callAll(world);
  } finally {
    await world.close();
  }
});

/** Every action once, in an order in which each finds what it needs. */
async function callAll(world: GatewayCloud): Promise<Map<string, unknown>> {
  const { cloud, serviceId } = world;
  const apiId = await world.createApi();
  await world.release();
  const planId = String((await world.result(api.createUsagePlan()))["UsagePlanId"]);
  const keyId = String((await world.result(api.createApiKey()))["AccessKeyId"]);
  const unusedId = String((await world.result(api.createUsagePlan()))["UsagePlanId"]);
  const { ServiceId: emptyId } = await cloud.response(api.createService({ ServiceName: "empty" }));
  const unreleased = String(
    (await world.result(api.createApi(serviceId, api.apiWith({ RequestConfig: { Path: "/x", Method: "GET" } }))))[
      "ApiId"
    ],
  );
  await cloud.response(api.bindEnvironment(serviceId, planId));
  await cloud.response(api.bindEnvironment(serviceId, planId, { BindType: "API", ApiIds: [apiId] }));
  await cloud.response(api.bindSecretIds(planId, keyId));
  await cloud.response(api.bindSubDomain(serviceId));
  const calls = [
    api.createService({ ServiceName: "other" }),
    api.describeService(serviceId),
    api.deleteService(String(emptyId)),
    api.modifyServiceLimit(serviceId, 9),
    api.describeServiceLimits(serviceId),
    api.describeServiceUsagePlan(serviceId),
    api.describeApiUsagePlan(serviceId),
    api.createApi(serviceId, api.apiWith({ RequestConfig: { Path: "/y", Method: "GET" } })),
    api.describeApi(serviceId, apiId),
    api.deleteApi(serviceId, unreleased),
    api.modifyApiLimit(serviceId, apiId, 9),
    api.describeApiLimits(serviceId, apiId),
    api.releaseService(serviceId),
    api.unReleaseService(serviceId),
    api.describeReleases(serviceId),
    api.createUsagePlan(),
    api.describeUsagePlan(planId),
    api.deleteUsagePlan(unusedId),
    api.describeUsagePlanEnvironments(planId, "SERVICE"),
    api.bindEnvironment(serviceId, planId),
    api.unBindEnvironment(serviceId, planId),
    api.bindSecretIds(planId, keyId),
    api.unBindSecretIds(planId, keyId),
    api.describeApiKeysStatus(keyId),
    api.describeSubDomains(serviceId),
    api.describeSubDomainMappings(serviceId),
    api.modifySubDomain(serviceId),
    api.unBindSubDomain(serviceId),
  ];
  const found = new Map<string, unknown>();
  for (const call of calls) found.set(call.action, await cloud.response(call));
  return found;
}

describeProviderFields(READ, async (action) => responses.get(action));
