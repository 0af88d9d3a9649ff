import { modifyResourceTags } from "../tag/fixtures";
import * as api from "./fixtures";
import { gatewayForEachTest } from "./gateway-cloud";

const { refusalCode, response, world } = gatewayForEachTest();

/** Takes everything but the name out of a change of a service. */
const ONLY_NAME = { Protocol: undefined, ServiceDesc: undefined, NetTypes: undefined };

describe("a service", () => {
  it("is created with a listener on loopback as its public domain", async () => {
    expect(await response(api.describeService(world().serviceId))).toMatchObject({
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

  it("is listed, by its name and id, with the environments that it is released in or not", async () => {
    const { serviceId } = world();
    await response(api.createService({ ServiceName: "other" }));
    const listed = async (more: object = {}) => {
      const { TotalCount, ServiceSet } = (await response(api.describeServicesStatus(more)))["Result"] as {
        readonly TotalCount: number;
        readonly ServiceSet: readonly { readonly ServiceName: string }[];
      };
      return [TotalCount, ServiceSet.map(({ ServiceName }) => ServiceName)];
    };
    expect(await listed()).toEqual([2, ["gateway", "other"]]);
    expect(await listed({ Limit: 1, Offset: 1 })).toEqual([2, ["other"]]);
    expect(await listed({ Filters: [{ Name: "ServiceId", Values: [serviceId] }] })).toEqual([1, ["gateway"]]);
    expect(await response(api.describeEnvironments(serviceId))).toMatchObject({
      Result: {
        TotalCount: 3,
        EnvironmentList: ["test", "prepub", "release"].map((EnvironmentName) => ({ EnvironmentName, Status: 0 })),
      },
    });
  });

  it("is changed", async () => {
    await response(api.modifyService(world().serviceId, { ServiceName: "renamed", Protocol: "http&https" }));
    expect(await response(api.describeService(world().serviceId))).toMatchObject({
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
    const name = `qcs::apigw:ap-singapore:uin/:service/${world().serviceId}`;
    await response(modifyResourceTags(name, { stage: "dev" }));
    expect((await response(api.describeService(world().serviceId)))["Tags"]).toEqual([{ Key: "stage", Value: "dev" }]);
  });

  it("has a limit in the environment it was given one, and the instance's elsewhere", async () => {
    await response(api.modifyServiceLimit(world().serviceId, 30));
    const { EnvironmentList } = await world().result(api.describeServiceLimits(world().serviceId));
    expect(EnvironmentList).toMatchObject([
      { EnvironmentName: "test", Strategy: 5_000, MaxStrategy: 5_000, Status: 0 },
      { EnvironmentName: "prepub", Strategy: 5_000 },
      { EnvironmentName: "release", Strategy: 30, Url: `${world().address}/release` },
    ]);
    await response(api.modifyServiceLimit(world().serviceId, -1));
    const again = await world().result(api.describeServiceLimits(world().serviceId));
    expect(again["EnvironmentList"]).toContainEqual(
      expect.objectContaining({ EnvironmentName: "release", Strategy: 5_000 }),
    );
  });

  it("is not in another region", async () => {
    expect(await refusalCode({ ...api.describeService(world().serviceId), region: "ap-jakarta" })).toBe(
      "ResourceNotFound.InvalidService",
    );
  });

  it("is deleted only without release, APIs and usage plans, and its listener ends", async () => {
    const apiId = await world().createApi();
    await world().release();
    const usagePlan = await world().result(api.createUsagePlan());
    const planId = String(usagePlan["UsagePlanId"]);
    await response(api.bindEnvironment(world().serviceId, planId));
    expect(await refusalCode(api.deleteService(world().serviceId))).toBe(
      "UnsupportedOperation.ExistingOnlineEnvironment",
    );
    await response(api.unReleaseService(world().serviceId));
    expect(await refusalCode(api.deleteService(world().serviceId))).toBe("UnsupportedOperation.ApiListNotEmpty");
    await response(api.deleteApi(world().serviceId, apiId));
    expect(await refusalCode(api.deleteService(world().serviceId))).toBe("UnsupportedOperation.UsagePlanInUse");
    await response(api.unBindEnvironment(world().serviceId, planId));
    await response(api.deleteService(world().serviceId));
    expect(await refusalCode(api.describeService(world().serviceId))).toBe("ResourceNotFound.InvalidService");
    await expect(world().fetch("/")).rejects.toThrow("fetch failed");
  });

  it.each<[string, object, string]>([
    ["no name", { ServiceName: undefined }, "MissingParameter"],
    ["a name of 51 characters", { ServiceName: "x".repeat(51) }, "InvalidParameterValue"],
    ["another protocol", { Protocol: "ftp" }, "InvalidParameterValue"],
    ["another network", { NetTypes: ["BOTH"] }, "InvalidParameterValue"],
    ["an unknown parameter", { Name: "x" }, "UnknownParameter"],
  ])("is refused with %s", async (_what, more, code) => {
    expect(await refusalCode(api.createService(more))).toBe(code);
  });
});

describe("a release", () => {
  it("is in the history, newest first, and makes its environment available", async () => {
    await world().createApi();
    await world().release("one");
    await world().release("two");
    const { VersionList } = await world().result(api.describeReleases(world().serviceId));
    expect(VersionList).toMatchObject([{ VersionDesc: "two" }, { VersionDesc: "one" }]);
    expect(await response(api.describeService(world().serviceId))).toMatchObject({
      AvailableEnvironments: ["release"],
    });
  });

  it("needs an API", async () => {
    expect(await refusalCode(api.releaseService(world().serviceId))).toBe("FailedOperation.ServiceError");
  });

  it("is taken back, also where there is none", async () => {
    expect(await world().cloud.response(api.unReleaseService(world().serviceId))).toMatchObject({ Result: true });
  });
});

describe("a domain of one's own", () => {
  it("is bound, changed and unbound", async () => {
    await response(api.bindSubDomain(world().serviceId));
    expect(await world().result(api.describeSubDomains(world().serviceId))).toMatchObject({
      DomainSet: [
        { DomainName: api.DOMAIN, Status: 1, CertificateId: "aBcD1234", Protocol: "https", NetType: "OUTER" },
      ],
    });
    expect(await world().result(api.describeSubDomainMappings(world().serviceId))).toEqual({
      IsDefaultMapping: false,
      PathMappingSet: [{ Path: "/", Environment: "release" }],
    });
    await response(api.modifySubDomain(world().serviceId, { CertificateId: "eFgH5678" }));
    expect(await world().result(api.describeSubDomains(world().serviceId))).toMatchObject({
      DomainSet: [{ CertificateId: "eFgH5678" }],
    });
    await response(api.unBindSubDomain(world().serviceId));
    expect(await world().result(api.describeSubDomains(world().serviceId))).toMatchObject({ DomainSet: [] });
    expect(await refusalCode(api.unBindSubDomain(world().serviceId))).toBe("FailedOperation.DomainNotBindService");
  });

  it("needs a certificate for HTTPS and a mapping of its own", async () => {
    expect(await refusalCode(api.bindSubDomain(world().serviceId, { CertificateId: undefined }))).toBe(
      "FailedOperation.CertificateIsNull",
    );
    expect(await refusalCode(api.bindSubDomain(world().serviceId, { PathMappingSet: [] }))).toBe(
      "FailedOperation.PathMappingSetError",
    );
    await response(api.bindSubDomain(world().serviceId));
    expect(await refusalCode(api.modifySubDomain(world().serviceId, { CertificateId: undefined }))).toBe(
      "FailedOperation.CertificateIsNull",
    );
  });

  it("is in front of one service only", async () => {
    await response(api.bindSubDomain(world().serviceId));
    expect(await refusalCode(api.bindSubDomain(world().serviceId))).toBe("FailedOperation.DomainAlreadyBindService");
  });
});
