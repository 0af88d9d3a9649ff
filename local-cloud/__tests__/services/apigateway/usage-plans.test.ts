import * as api from "./fixtures";
import { gatewayForEachTest } from "./gateway-cloud";

const { refusalCode, response, world } = gatewayForEachTest();

describe("a usage plan", () => {
  const createPlan = async (more: object = {}): Promise<string> =>
    String((await world().result(api.createUsagePlan(more)))["UsagePlanId"]);

  it("is created without a limit, and changed", async () => {
    const planId = await createPlan();
    expect(await world().result(api.describeUsagePlan(planId))).toMatchObject({
      UsagePlanName: "plan",
      MaxRequestNum: -1,
      MaxRequestNumPreSec: -1,
      BindSecretIds: [],
    });
    await response(api.modifyUsagePlan(planId, { MaxRequestNumPreSec: 5 }));
    expect(await world().result(api.describeUsagePlan(planId))).toMatchObject({ MaxRequestNumPreSec: 5 });
  });

  it("keeps its name where a change gives none", async () => {
    const planId = await createPlan();
    await response(api.modifyUsagePlan(planId, { UsagePlanName: undefined, MaxRequestNumPreSec: 5 }));
    expect(await world().result(api.describeUsagePlan(planId))).toMatchObject({
      UsagePlanName: "plan",
      MaxRequestNumPreSec: 5,
    });
  });

  it.each([{ MaxRequestNumPreSec: 2_001 }, { MaxRequestNumPreSec: 0 }, { MaxRequestNum: 100_000_000 }])(
    "is refused with %j",
    async (more) => {
      expect(await refusalCode(api.createUsagePlan(more))).toBe("InvalidParameterValue.InvalidMaxRequestNum");
    },
  );

  it("is bound to a service or to an API, and deleted once it is bound to nothing", async () => {
    const [apiId, planId] = [await world().createApi(), await createPlan()];
    const toApi = { BindType: "API", ApiIds: [apiId] };
    await response(api.bindEnvironment(world().serviceId, planId));
    await response(api.bindEnvironment(world().serviceId, planId, toApi));
    const ofService = await world().result(api.describeServiceUsagePlan(world().serviceId));
    expect(ofService["ServiceUsagePlanList"]).toMatchObject([{ UsagePlanId: planId, ApiId: "" }]);
    const ofApis = await world().result(api.describeApiUsagePlan(world().serviceId));
    expect(await refusalCode(api.describeApiUsagePlan(world().serviceId, { ApiIds: [apiId] }))).toBe(
      "UnknownParameter",
    );
    expect(ofApis["ApiUsagePlanList"]).toMatchObject([{ UsagePlanId: planId, ApiId: apiId, Environment: "release" }]);
    expect(await world().result(api.describeUsagePlanEnvironments(planId, "API"))).toMatchObject({
      EnvironmentList: [{ ApiId: apiId, ServiceId: world().serviceId }],
    });
    expect(await refusalCode(api.deleteUsagePlan(planId))).toBe("UnsupportedOperation.UsagePlanInUse");
    await response(api.unBindEnvironment(world().serviceId, planId));
    await response(api.unBindEnvironment(world().serviceId, planId, toApi));
    await response(api.deleteUsagePlan(planId));
    expect(await refusalCode(api.describeUsagePlan(planId))).toBe("ResourceNotFound.InvalidUsagePlan");
  });

  it("needs the ids of the APIs it is to be bound to", async () => {
    const planId = await createPlan();
    expect(await refusalCode(api.bindEnvironment(world().serviceId, planId, { BindType: "API" }))).toBe(
      "InvalidParameterValue.InvalidApiIds",
    );
  });

  it("holds keys that exist", async () => {
    const planId = await createPlan();
    const { AccessKeyId } = await world().result(api.createApiKey());
    await response(api.bindSecretIds(planId, String(AccessKeyId)));
    expect(await world().result(api.describeUsagePlan(planId))).toMatchObject({ BindSecretIds: [AccessKeyId] });
    await response(api.unBindSecretIds(planId, String(AccessKeyId)));
    expect(await world().result(api.describeUsagePlan(planId))).toMatchObject({ BindSecretIds: [] });
    expect(await refusalCode(api.bindSecretIds(planId, "none"))).toBe("ResourceNotFound.InvalidAccessKeyId");
  });
});

describe("a key pair", () => {
  it("is found by its id among others", async () => {
    const { AccessKeyId } = await world().result(api.createApiKey());
    await response(api.createApiKey());
    const found = await world().result(api.describeApiKeysStatus(String(AccessKeyId)));
    expect(found).toMatchObject({ TotalCount: 1, ApiKeySet: [{ AccessKeyId }] });
    expect(await world().result(api.describeApiKeysStatus("none"))).toEqual({ TotalCount: 0, ApiKeySet: [] });
  });

  it("can be one's own", async () => {
    const own = { AccessKeyType: "manual", AccessKeyId: "own-EXAMPLE", AccessKeySecret: "own-secret-EXAMPLE" };
    await response(api.createApiKey(own));
    expect(await world().result(api.describeApiKey("own-EXAMPLE"))).toMatchObject({
      ...own,
      SecretName: "app",
      Status: 1,
    });
    expect(await refusalCode(api.createApiKey(own))).toBe("FailedOperation.AccessKeyExist");
    expect(await refusalCode(api.createApiKey({ AccessKeyType: "manual" }))).toBe("MissingParameter");
  });
});
