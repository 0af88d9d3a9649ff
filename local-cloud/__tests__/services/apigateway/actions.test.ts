import { modifyResourceTags } from "../tag/fixtures";
import * as api from "./fixtures";
import { GatewayCloud } from "./gateway-cloud";

let world: GatewayCloud;
beforeEach(async () => {
  world = await GatewayCloud.start();
});
afterEach(() => world.close());

const codeOf = (call: Parameters<GatewayCloud["cloud"]["codeOf"]>[0]) => world.cloud.codeOf(call);
const response = (call: Parameters<GatewayCloud["cloud"]["response"]>[0]) => world.cloud.response(call);

/** Takes everything but the name out of a change of a service. */
const ONLY_NAME = { Protocol: undefined, ServiceDesc: undefined, NetTypes: undefined };

describe("a service", () => {
  it("is created with a listener on loopback as its public domain", async () => {
    expect(await response(api.describeService(world.serviceId))).toMatchObject({
      ServiceName: "gateway",
      ServiceDesc: "tokens",
      Protocol: "https",
      NetTypes: ["OUTER"],
      IpVersion: "IPv4",
      OuterSubDomain: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      InternalSubDomain: "",
      AvailableEnvironments: [],
      ApiTotalCount: 0,
      CreatedTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
  });

  it("is changed", async () => {
    await response(api.modifyService(world.serviceId, { ServiceName: "renamed", Protocol: "http&https" }));
    expect(await response(api.describeService(world.serviceId))).toMatchObject({
      ServiceName: "renamed",
      Protocol: "http&https",
    });
  });

  it("is public unless it is told otherwise, and keeps what a change does not name", async () => {
    const { ServiceId } = await response(api.createService({ NetTypes: undefined }));
    await response(api.modifyService(String(ServiceId), { ...ONLY_NAME, ServiceName: "renamed" }));
    expect(await response(api.describeService(String(ServiceId)))).toMatchObject({
      ServiceName: "renamed",
      ServiceDesc: "tokens",
      Protocol: "https",
      NetTypes: ["OUTER"],
    });
  });

  it("is tagged by the tag service", async () => {
    const name = `qcs::apigw:ap-singapore:uin/:service/${world.serviceId}`;
    await response(modifyResourceTags(name, { stage: "dev" }));
    expect((await response(api.describeService(world.serviceId)))["Tags"]).toEqual([{ Key: "stage", Value: "dev" }]);
  });

  it("has a limit in the environment it was given one, and the instance's elsewhere", async () => {
    await response(api.modifyServiceLimit(world.serviceId, 30));
    const { EnvironmentList } = await world.result(api.describeServiceLimits(world.serviceId));
    expect(EnvironmentList).toMatchObject([
      { EnvironmentName: "test", Strategy: 5_000, MaxStrategy: 5_000, Status: 0 },
      { EnvironmentName: "prepub", Strategy: 5_000 },
      { EnvironmentName: "release", Strategy: 30, Url: `${world.address}/release` },
    ]);
    await response(api.modifyServiceLimit(world.serviceId, -1));
    const again = await world.result(api.describeServiceLimits(world.serviceId));
    expect(again["EnvironmentList"]).toContainEqual(
      expect.objectContaining({ EnvironmentName: "release", Strategy: 5_000 }),
    );
  });

  it("is not in another region", async () => {
    expect(await codeOf({ ...api.describeService(world.serviceId), region: "ap-jakarta" })).toBe(
      "ResourceNotFound.InvalidService",
    );
  });

  it("is deleted only without release, APIs and usage plans, and its listener ends", async () => {
    const apiId = await world.createApi();
    await world.release();
    const usagePlan = await world.result(api.createUsagePlan());
    const planId = String(usagePlan["UsagePlanId"]);
    await response(api.bindEnvironment(world.serviceId, planId));
    expect(await codeOf(api.deleteService(world.serviceId))).toBe("UnsupportedOperation.ExistingOnlineEnvironment");
    await response(api.unReleaseService(world.serviceId));
    expect(await codeOf(api.deleteService(world.serviceId))).toBe("UnsupportedOperation.ApiListNotEmpty");
    await response(api.deleteApi(world.serviceId, apiId));
    expect(await codeOf(api.deleteService(world.serviceId))).toBe("UnsupportedOperation.UsagePlanInUse");
    await response(api.unBindEnvironment(world.serviceId, planId));
    await response(api.deleteService(world.serviceId));
    expect(await codeOf(api.describeService(world.serviceId))).toBe("ResourceNotFound.InvalidService");
    await expect(world.fetch("/")).rejects.toThrow("fetch failed");
  });

  it.each<[string, object, string]>([
    ["no name", { ServiceName: undefined }, "MissingParameter"],
    ["a name of 51 characters", { ServiceName: "x".repeat(51) }, "InvalidParameterValue"],
    ["another protocol", { Protocol: "ftp" }, "InvalidParameterValue"],
    ["another network", { NetTypes: ["BOTH"] }, "InvalidParameterValue"],
    ["an unknown parameter", { Name: "x" }, "UnknownParameter"],
  ])("is refused with %s", async (_what, more, code) => {
    expect(await codeOf(api.createService(more))).toBe(code);
  });
});

describe("an API", () => {
  it("is created and described with the function that it calls", async () => {
    const apiId = await world.createApi();
    expect(await world.result(api.describeApi(world.serviceId, apiId))).toMatchObject({
      ServiceId: world.serviceId,
      ApiId: apiId,
      ApiName: "tokens",
      AuthType: "NONE",
      RequestConfig: { Path: "/", Method: "ANY" },
      ServiceType: "SCF",
      ServiceTimeout: 15,
      ServiceScfFunctionName: "tokens",
      ServiceScfFunctionNamespace: "default",
      ServiceScfFunctionQualifier: "$LATEST",
      ServiceScfIsIntegratedResponse: true,
      Environments: [],
    });
    expect(await response(api.describeService(world.serviceId))).toMatchObject({
      ApiTotalCount: 1,
      ApiIdStatusSet: [{ ApiId: apiId, Path: "/", Method: "ANY" }],
    });
  });

  it("is changed", async () => {
    const apiId = await world.createApi();
    await response(api.modifyApi(world.serviceId, apiId, { AuthType: "SECRET", ServiceTimeout: 20 }));
    expect(await world.result(api.describeApi(world.serviceId, apiId))).toMatchObject({
      AuthType: "SECRET",
      ServiceTimeout: 20,
    });
  });

  it("has a limit of its own", async () => {
    const apiId = await world.createApi();
    await response(api.modifyApiLimit(world.serviceId, apiId, 7));
    const { ApiEnvironmentStrategySet } = await world.result(api.describeApiLimits(world.serviceId, apiId));
    expect(ApiEnvironmentStrategySet).toMatchObject([
      {
        ApiId: apiId,
        EnvironmentStrategySet: [{ Quota: 5_000 }, { Quota: 5_000 }, { EnvironmentName: "release", Quota: 7 }],
      },
    ]);
  });

  it("is deleted only once it is not released", async () => {
    const apiId = await world.createApi();
    await world.release();
    expect(await codeOf(api.deleteApi(world.serviceId, apiId))).toBe("UnsupportedOperation.ResourceAssociated");
    await response(api.unReleaseService(world.serviceId));
    await response(api.deleteApi(world.serviceId, apiId));
    expect(await codeOf(api.describeApi(world.serviceId, apiId))).toBe("ResourceNotFound.InvalidApi");
  });

  it.each<[string, object, string]>([
    ["a function that does not exist", { ServiceScfFunctionName: "none" }, "InvalidParameterValue.InvalidScfConfig"],
    ["a backend that the local cloud lacks", { ServiceType: "MOCK" }, "InvalidParameterValue"],
    ["CORS, which the local cloud lacks", { EnableCORS: true }, "InvalidParameterValue"],
    ["a path without a slash", { RequestConfig: { Path: "v1", Method: "GET" } }, "InvalidParameterValue"],
    ["another authentication", { AuthType: "OAUTH" }, "InvalidParameterValue"],
    ["a timeout beyond 1800 s", { ServiceTimeout: 1_801 }, "InvalidParameterValue"],
    ["no protocol", { Protocol: undefined }, "MissingParameter"],
    ["no timeout", { ServiceTimeout: undefined }, "MissingParameter"],
  ])("is refused with %s", async (_what, more, code) => {
    expect(await codeOf(api.createApi(world.serviceId, api.apiOf(more)))).toBe(code);
  });

  it("is refused for a path and method that another has", async () => {
    await world.createApi();
    expect(await codeOf(api.createApi(world.serviceId, api.apiOf()))).toBe(
      "InvalidParameterValue.InvalidApiRequestConfig",
    );
  });
});

describe("a release", () => {
  it("is in the history, newest first, and makes its environment available", async () => {
    await world.createApi();
    await world.release("one");
    await world.release("two");
    const { VersionList } = await world.result(api.describeReleases(world.serviceId));
    expect(VersionList).toMatchObject([{ VersionDesc: "two" }, { VersionDesc: "one" }]);
    expect(await response(api.describeService(world.serviceId))).toMatchObject({ AvailableEnvironments: ["release"] });
  });

  it("needs an API", async () => {
    expect(await codeOf(api.releaseService(world.serviceId))).toBe("FailedOperation.ServiceError");
  });

  it("is taken back, also where there is none", async () => {
    expect(await world.cloud.response(api.unReleaseService(world.serviceId))).toMatchObject({ Result: true });
  });
});

describe("a usage plan", () => {
  const createPlan = async (more: object = {}): Promise<string> =>
    String((await world.result(api.createUsagePlan(more)))["UsagePlanId"]);

  it("is created without a limit, and changed", async () => {
    const planId = await createPlan();
    expect(await world.result(api.describeUsagePlan(planId))).toMatchObject({
      UsagePlanName: "plan",
      MaxRequestNum: -1,
      MaxRequestNumPreSec: -1,
      BindSecretIds: [],
    });
    await response(api.modifyUsagePlan(planId, { MaxRequestNumPreSec: 5 }));
    expect(await world.result(api.describeUsagePlan(planId))).toMatchObject({ MaxRequestNumPreSec: 5 });
  });

  it("keeps its name where a change gives none", async () => {
    const planId = await createPlan();
    await response(api.modifyUsagePlan(planId, { UsagePlanName: undefined, MaxRequestNumPreSec: 5 }));
    expect(await world.result(api.describeUsagePlan(planId))).toMatchObject({
      UsagePlanName: "plan",
      MaxRequestNumPreSec: 5,
    });
  });

  it.each([{ MaxRequestNumPreSec: 2_001 }, { MaxRequestNumPreSec: 0 }, { MaxRequestNum: 100_000_000 }])(
    "is refused with %j",
    async (more) => {
      expect(await codeOf(api.createUsagePlan(more))).toBe("InvalidParameterValue.InvalidMaxRequestNum");
    },
  );

  it("is bound to a service or to an API, and deleted once it is bound to nothing", async () => {
    const [apiId, planId] = [await world.createApi(), await createPlan()];
    const toApi = { BindType: "API", ApiIds: [apiId] };
    await response(api.bindEnvironment(world.serviceId, planId));
    await response(api.bindEnvironment(world.serviceId, planId, toApi));
    const ofService = await world.result(api.describeServiceUsagePlan(world.serviceId));
    expect(ofService["ServiceUsagePlanList"]).toMatchObject([{ UsagePlanId: planId, ApiId: "" }]);
    const ofApis = await world.result(api.describeApiUsagePlan(world.serviceId));
    expect(await codeOf(api.describeApiUsagePlan(world.serviceId, { ApiIds: [apiId] }))).toBe("UnknownParameter");
    expect(ofApis["ApiUsagePlanList"]).toMatchObject([{ UsagePlanId: planId, ApiId: apiId, Environment: "release" }]);
    expect(await world.result(api.describeUsagePlanEnvironments(planId, "API"))).toMatchObject({
      EnvironmentList: [{ ApiId: apiId, ServiceId: world.serviceId }],
    });
    expect(await codeOf(api.deleteUsagePlan(planId))).toBe("UnsupportedOperation.UsagePlanInUse");
    await response(api.unBindEnvironment(world.serviceId, planId));
    await response(api.unBindEnvironment(world.serviceId, planId, toApi));
    await response(api.deleteUsagePlan(planId));
    expect(await codeOf(api.describeUsagePlan(planId))).toBe("ResourceNotFound.InvalidUsagePlan");
  });

  it("needs the ids of the APIs it is to be bound to", async () => {
    const planId = await createPlan();
    expect(await codeOf(api.bindEnvironment(world.serviceId, planId, { BindType: "API" }))).toBe(
      "InvalidParameterValue.InvalidApiIds",
    );
  });

  it("holds keys that exist", async () => {
    const planId = await createPlan();
    const { AccessKeyId } = await world.result(api.createApiKey());
    await response(api.bindSecretIds(planId, String(AccessKeyId)));
    expect(await world.result(api.describeUsagePlan(planId))).toMatchObject({ BindSecretIds: [AccessKeyId] });
    await response(api.unBindSecretIds(planId, String(AccessKeyId)));
    expect(await world.result(api.describeUsagePlan(planId))).toMatchObject({ BindSecretIds: [] });
    expect(await codeOf(api.bindSecretIds(planId, "none"))).toBe("ResourceNotFound.InvalidAccessKeyId");
  });
});

describe("a key pair", () => {
  it("is found by its id among others", async () => {
    const { AccessKeyId } = await world.result(api.createApiKey());
    await response(api.createApiKey());
    const found = await world.result(api.describeApiKeysStatus(String(AccessKeyId)));
    expect(found).toMatchObject({ TotalCount: 1, ApiKeySet: [{ AccessKeyId }] });
    expect(await world.result(api.describeApiKeysStatus("none"))).toEqual({ TotalCount: 0, ApiKeySet: [] });
  });

  it("can be one's own", async () => {
    const own = { AccessKeyType: "manual", AccessKeyId: "own-EXAMPLE", AccessKeySecret: "own-secret-EXAMPLE" };
    await response(api.createApiKey(own));
    expect(await world.result(api.describeApiKey("own-EXAMPLE"))).toMatchObject({
      ...own,
      SecretName: "app",
      Status: 1,
    });
    expect(await codeOf(api.createApiKey(own))).toBe("FailedOperation.AccessKeyExist");
    expect(await codeOf(api.createApiKey({ AccessKeyType: "manual" }))).toBe("MissingParameter");
  });
});

describe("a domain of one's own", () => {
  it("is bound, changed and unbound", async () => {
    await response(api.bindSubDomain(world.serviceId));
    expect(await world.result(api.describeSubDomains(world.serviceId))).toMatchObject({
      DomainSet: [
        { DomainName: api.DOMAIN, Status: 1, CertificateId: "aBcD1234", Protocol: "https", NetType: "OUTER" },
      ],
    });
    expect(await world.result(api.describeSubDomainMappings(world.serviceId))).toEqual({
      IsDefaultMapping: false,
      PathMappingSet: [{ Path: "/", Environment: "release" }],
    });
    await response(api.modifySubDomain(world.serviceId, { CertificateId: "eFgH5678" }));
    expect(await world.result(api.describeSubDomains(world.serviceId))).toMatchObject({
      DomainSet: [{ CertificateId: "eFgH5678" }],
    });
    await response(api.unBindSubDomain(world.serviceId));
    expect(await world.result(api.describeSubDomains(world.serviceId))).toMatchObject({ DomainSet: [] });
    expect(await codeOf(api.unBindSubDomain(world.serviceId))).toBe("FailedOperation.DomainNotBindService");
  });

  it("needs a certificate for HTTPS and a mapping of its own", async () => {
    expect(await codeOf(api.bindSubDomain(world.serviceId, { CertificateId: undefined }))).toBe(
      "FailedOperation.CertificateIsNull",
    );
    expect(await codeOf(api.bindSubDomain(world.serviceId, { PathMappingSet: [] }))).toBe(
      "FailedOperation.PathMappingSetError",
    );
    await response(api.bindSubDomain(world.serviceId));
    expect(await codeOf(api.modifySubDomain(world.serviceId, { CertificateId: undefined }))).toBe(
      "FailedOperation.CertificateIsNull",
    );
  });

  it("is in front of one service only", async () => {
    await response(api.bindSubDomain(world.serviceId));
    expect(await codeOf(api.bindSubDomain(world.serviceId))).toBe("FailedOperation.DomainAlreadyBindService");
  });
});
