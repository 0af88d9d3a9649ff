import * as api from "./fixtures";
import { gatewayForEachTest } from "./gateway-cloud";

const { refusalCode, response, world } = gatewayForEachTest();

describe("an API", () => {
  it("is created and described with the function that it calls", async () => {
    const apiId = await world().createApi();
    expect(await world().result(api.describeApi(world().serviceId, apiId))).toMatchObject({
      ServiceId: world().serviceId,
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
    expect(await response(api.describeService(world().serviceId))).toMatchObject({
      ApiTotalCount: 1,
      ApiIdStatusSet: [{ ApiId: apiId, Path: "/", Method: "ANY" }],
    });
  });

  it("is changed", async () => {
    const apiId = await world().createApi();
    await response(api.modifyApi(world().serviceId, apiId, { AuthType: "SECRET", ServiceTimeout: 20 }));
    expect(await world().result(api.describeApi(world().serviceId, apiId))).toMatchObject({
      AuthType: "SECRET",
      ServiceTimeout: 20,
    });
  });

  it("has a limit of its own", async () => {
    const apiId = await world().createApi();
    await response(api.modifyApiLimit(world().serviceId, apiId, 7));
    const { ApiEnvironmentStrategySet } = await world().result(api.describeApiLimits(world().serviceId, apiId));
    expect(ApiEnvironmentStrategySet).toMatchObject([
      {
        ApiId: apiId,
        EnvironmentStrategySet: [{ Quota: 5_000 }, { Quota: 5_000 }, { EnvironmentName: "release", Quota: 7 }],
      },
    ]);
  });

  it("is deleted only once it is not released", async () => {
    const apiId = await world().createApi();
    await world().release();
    expect(await refusalCode(api.deleteApi(world().serviceId, apiId))).toBe("UnsupportedOperation.ResourceAssociated");
    await response(api.unReleaseService(world().serviceId));
    await response(api.deleteApi(world().serviceId, apiId));
    expect(await refusalCode(api.describeApi(world().serviceId, apiId))).toBe("ResourceNotFound.InvalidApi");
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
    expect(await refusalCode(api.createApi(world().serviceId, api.apiWith(more)))).toBe(code);
  });

  it("is refused for a path and method that another has", async () => {
    await world().createApi();
    expect(await refusalCode(api.createApi(world().serviceId, api.apiWith()))).toBe(
      "InvalidParameterValue.InvalidApiRequestConfig",
    );
  });
});
