// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are EdgeOne's variables.
import { DEPLOYMENT_MS } from "../../../services/teo/state/teo-state";
import type { ApiCall } from "../../helpers/api-client";
import { describeResourceTags, modifyResourceTags } from "../tag/fixtures";
import {
  createApiResource,
  createApiService,
  createDomain,
  createRule,
  createZone,
  DOMAIN,
  deleteApiResource,
  deleteApiService,
  deleteDomains,
  deleteZone,
  describeApiResources,
  describeApiServices,
  describeDomains,
  describeRules,
  describeSecurityPolicy,
  describeZones,
  headerRule,
  modifyApiResource,
  modifyApiService,
  modifyDomain,
  modifyDomainStatuses,
  modifyHostsCertificate,
  modifyRule,
  modifyZone,
  modifyZoneStatus,
} from "./fixtures";
import { teoForEachTest } from "./teo-cloud";

type Json = Record<string, unknown>;

const cloud = teoForEachTest();

const zone = async () => (await cloud().response<{ Zones: Json[] }>(describeZones(cloud().zoneId))).Zones[0];
const domain = async () =>
  (await cloud().response<{ AccelerationDomains: Json[] }>(describeDomains(cloud().zoneId))).AccelerationDomains[0];

describe("a site", () => {
  it("is pending until a domain of it is online", async () => {
    expect(await zone()).toMatchObject({
      ...{ Status: "pending", ActiveStatus: "inactive", Paused: false },
      OwnershipVerification: {
        DnsVerification: { Subdomain: "edgeonereclaim", RecordType: "TXT", RecordValue: `reclaim-${cloud().zoneId}` },
      },
      WorkModeInfos: ["l7_acceleration", "edge_functions", "web_security"].map((ConfigGroupType) => ({
        ...{ ConfigGroupType, WorkMode: "immediate_effect" },
      })),
    });
    await cloud().response(createDomain(cloud().zoneId, "origin.example.net"));
    expect(await zone()).toMatchObject({ Status: "pending" });
    cloud().advance(DEPLOYMENT_MS);
    expect(await zone()).toMatchObject({ Status: "active", ActiveStatus: "active" });
  });

  it("is what it was created as, and can be found by its name", async () => {
    const { Zones } = await cloud().response<{ Zones: Json[] }>({
      service: "teo",
      action: "DescribeZones",
      parameters: { Filters: [{ Name: "zone-name", Values: ["example.com"] }] },
    });
    expect(Zones).toMatchObject([
      {
        ZoneId: cloud().zoneId,
        ZoneName: "example.com",
        Type: "partial",
        Area: "overseas",
        Resources: [{ PlanId: "edgeone-plan" }],
      },
    ]);
  });

  it("can be changed but for its name and plan", async () => {
    await cloud().response(modifyZone(cloud().zoneId, { Area: "global", AliasZoneName: "ekyc" }));
    expect(await zone()).toMatchObject({ Area: "global", AliasZoneName: "ekyc", Type: "partial" });
  });

  it("can be tagged, whatever the region", async () => {
    await cloud().response(modifyResourceTags(`qcs::teo:ap-singapore:uin/:zone/${cloud().zoneId}`, { stage: "dev" }));
    expect(await cloud().response(describeResourceTags("teo", "zone", "ap-jakarta", cloud().zoneId))).toMatchObject({
      Tags: [{ TagKey: "stage", TagValue: "dev" }],
    });
    expect(await zone()).toMatchObject({ Tags: [{ TagKey: "stage", TagValue: "dev" }] });
  });

  it("is deleted only disabled and without domains", async () => {
    await cloud().response(createDomain(cloud().zoneId, "origin.example.net"));
    expect(await cloud().refusalCode(deleteZone(cloud().zoneId))).toBe("OperationDenied.DisableZoneNotCompleted");
    await cloud().response(modifyZoneStatus(cloud().zoneId, true));
    expect(await zone()).toMatchObject({ ActiveStatus: "paused", Paused: true });
    expect(await cloud().refusalCode(deleteZone(cloud().zoneId))).toBe("OperationDenied.DomainNumberIsNotZero");
    await cloud().response(modifyDomainStatuses(cloud().zoneId, "offline"));
    cloud().advance(DEPLOYMENT_MS);
    await cloud().response(deleteDomains(cloud().zoneId));
    await cloud().response(deleteZone(cloud().zoneId));
    expect(await zone()).toBeUndefined();
  });
});

describe("a domain", () => {
  it("is being deployed, then online, and so at every change", async () => {
    await cloud().response(createDomain(cloud().zoneId, "origin.example.net"));
    expect(await domain()).toMatchObject({ DomainStatus: "process" });
    cloud().advance(DEPLOYMENT_MS);
    expect(await domain()).toMatchObject({
      ...{ ZoneId: cloud().zoneId, DomainName: DOMAIN, DomainStatus: "online", OriginProtocol: "HTTPS" },
      OriginDetail: {
        ...{ OriginType: "IP_DOMAIN", Origin: "origin.example.net", HostHeader: "origin.example.net" },
        ...{ BackupOrigin: "", PrivateAccess: "off", VodOriginScope: "", VodBucketId: "" },
      },
    });
    await cloud().response(modifyDomain(cloud().zoneId, { OriginProtocol: "FOLLOW" }));
    expect(await domain()).toMatchObject({ DomainStatus: "process", OriginProtocol: "FOLLOW" });
    await cloud().response(modifyDomainStatuses(cloud().zoneId, "offline"));
    cloud().advance(DEPLOYMENT_MS);
    expect(await domain()).toMatchObject({ DomainStatus: "offline" });
  });

  it("keeps what a change does not name", async () => {
    await cloud().response(createDomain(cloud().zoneId, "origin.example.net", { HttpOriginPort: 8_080 }));
    await cloud().response(modifyDomain(cloud().zoneId, { IPv6Status: "off" }));
    expect(await domain()).toMatchObject({
      HttpOriginPort: 8_080,
      HttpsOriginPort: 443,
      IPv6Status: "off",
      OriginDetail: { Origin: "origin.example.net" },
    });
  });

  it("is deleted only offline", async () => {
    await cloud().deployDomain();
    expect(await cloud().refusalCode(deleteDomains(cloud().zoneId))).toBe("InvalidParameterValue.InvalidDomainStatus");
  });

  it.each([
    [{ Mode: "eofreecert" }, { Mode: "eofreecert", List: [] }],
    [
      { Mode: "sslcert", ServerCertInfo: [{ CertId: "aBcD1234" }] },
      { Mode: "sslcert", List: [expect.objectContaining({ CertId: "aBcD1234" })] },
    ],
    [{}, { Mode: "disable", List: [] }],
  ])("has the certificate it was given: %j", async (settings, certificate) => {
    await cloud().deployDomain();
    await cloud().response(modifyHostsCertificate(cloud().zoneId, settings));
    expect(await domain()).toMatchObject({ DomainStatus: "process", Certificate: certificate });
  });
});

describe("API definitions", () => {
  it("are created, listed, changed and deleted, resources before their service", async () => {
    const created = await cloud().response<{ APIServiceIds: string[] }>(createApiService(cloud().zoneId));
    const [serviceId = ""] = created.APIServiceIds;
    const resources = await cloud().response<{ APIResourceIds: string[] }>(
      createApiResource(cloud().zoneId, serviceId),
    );
    const [resourceId = ""] = resources.APIResourceIds;
    await cloud().response(modifyApiService(cloud().zoneId, serviceId, { Name: "renamed" }));
    await cloud().response(modifyApiResource(cloud().zoneId, resourceId, { Methods: ["POST", "OPTIONS"] }));
    expect(await cloud().response(describeApiServices(cloud().zoneId))).toMatchObject({
      TotalCount: 1,
      APIServices: [{ Id: serviceId, Name: "renamed", BasePath: "/v1" }],
    });
    expect(await cloud().response(describeApiResources(cloud().zoneId))).toMatchObject({
      TotalCount: 1,
      APIResources: [{ Id: resourceId, Path: "/v1/tokens", Methods: ["POST", "OPTIONS"], APIServiceIds: [serviceId] }],
    });
    expect(await cloud().refusalCode(deleteApiService(cloud().zoneId, serviceId))).toBe("ResourceInUse");
    await cloud().response(deleteApiResource(cloud().zoneId, resourceId));
    await cloud().response(deleteApiService(cloud().zoneId, serviceId));
    expect(await cloud().response(describeApiServices(cloud().zoneId))).toMatchObject({ TotalCount: 0 });
    expect(await cloud().response(describeApiResources(cloud().zoneId))).toMatchObject({ TotalCount: 0 });
  });
});

describe("a rule of the rule engine", () => {
  it("is created at the end and replaced in its place", async () => {
    const first = await cloud().response<{ RuleIds: string[] }>(createRule(cloud().zoneId, headerRule("one")));
    await cloud().response(createRule(cloud().zoneId, headerRule("two", { RuleName: "second" })));
    await cloud().response(modifyRule(cloud().zoneId, { ...headerRule("three"), RuleId: first.RuleIds[0] }));
    const { Rules } = await cloud().response<{ Rules: Json[] }>(describeRules(cloud().zoneId));
    expect(Rules).toMatchObject([
      { RuleId: first.RuleIds[0], RulePriority: 1, Branches: headerRule("three").Branches },
      { RuleName: "second", RulePriority: 2 },
    ]);
  });
});

describe("is refused", () => {
  test.each<[string, string, () => ApiCall]>([
    ["a site that exists", "ResourceInUse", () => createZone()],
    ["a site without a plan", "MissingParameter", () => createZone({ PlanId: undefined })],
    ["a site of no domain name", "InvalidParameterValue", () => createZone({ ZoneName: "example" })],
    [
      "a filter that is not known",
      "InvalidParameter.InvalidFilterName",
      () => ({
        service: "teo",
        action: "DescribeZones",
        parameters: { Filters: [{ Name: "colour", Values: ["blue"] }] },
      }),
    ],
    ["an action on a site that does not exist", "ResourceNotFound", () => modifyZone("zone-none", {})],
    [
      "a domain outside of the site",
      "InvalidParameterValue.DomainNotMatchZone",
      () => createDomain(cloud().zoneId, "origin.example.net", { DomainName: "ekyc.example.org" }),
    ],
    [
      "a domain whose name only ends like the site's",
      "InvalidParameterValue.DomainNotMatchZone",
      () => createDomain(cloud().zoneId, "origin.example.net", { DomainName: "notexample.com" }),
    ],
    [
      "an origin with a port that is not this machine's",
      "InvalidParameterValue",
      () => createDomain(cloud().zoneId, "origin.example.net:8080"),
    ],
    [
      "a change of a domain that does not exist",
      "ResourceUnavailable.DomainNotFound",
      () => modifyDomain(cloud().zoneId, {}),
    ],
    [
      "a certificate for a domain that does not exist",
      "ResourceUnavailable.HostNotFound",
      () => modifyHostsCertificate(cloud().zoneId, { Mode: "eofreecert" }),
    ],
    [
      "a certificate of its own without an id",
      "InvalidParameter.InvalidCertInfo",
      () => modifyHostsCertificate(cloud().zoneId, { Mode: "sslcert", ServerCertInfo: [] }),
    ],
    ["a policy of a domain that does not exist", "ResourceNotFound", () => describeSecurityPolicy(cloud().zoneId)],
    [
      "an API resource of a service that does not exist",
      "ResourceNotFound",
      () => createApiResource(cloud().zoneId, "apisrv-none"),
    ],
    [
      "a change of an API service that does not exist",
      "ResourceNotFound",
      () => modifyApiService(cloud().zoneId, "apisrv-none", {}),
    ],
    [
      "a change of an API resource that does not exist",
      "ResourceNotFound",
      () => modifyApiResource(cloud().zoneId, "apires-none", {}),
    ],
    [
      "a rule whose condition is not understood",
      "InvalidParameter.InvalidRuleEngineTarget",
      () =>
        createRule(
          cloud().zoneId,
          headerRule("x", { Branches: [{ ...headerRule("x").Branches[0], Condition: "always" }] }),
        ),
    ],
    [
      "a change of a rule that does not exist",
      "ResourceNotFound",
      () => modifyRule(cloud().zoneId, { ...headerRule("x"), RuleId: "rule-none" }),
    ],
  ])("%s: %s", async (_what, code, call) => {
    expect(await cloud().refusalCode(call())).toBe(code);
  });

  test("a new domain of a disabled site", async () => {
    await cloud().response(modifyZoneStatus(cloud().zoneId, true));
    expect(await cloud().refusalCode(createDomain(cloud().zoneId, "origin.example.net"))).toBe(
      "OperationDenied.ErrZoneIsAlreadyPaused",
    );
  });
});
