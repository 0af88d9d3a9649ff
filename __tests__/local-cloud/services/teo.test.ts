// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are EdgeOne's variables.
import { DEPLOYMENT_MS } from "../../../local-cloud/state/teo";
import { describeResourceTags, modifyResourceTags } from "../fixtures/tag";
import {
  accessRule,
  bindSecurityTemplate,
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
  modifySecurityPolicy,
  modifyZone,
  modifyZoneStatus,
  rateLimit,
} from "../fixtures/teo";
import type { ApiCall } from "../helpers/api-client";
import { TeoCloud } from "../helpers/teo-cloud";

type Json = Record<string, unknown>;

let cloud: TeoCloud;
let zoneId: string;
beforeEach(async () => {
  cloud = await TeoCloud.start();
  zoneId = cloud.zoneId;
});
afterEach(() => cloud.close());

const zone = async () => (await cloud.response<{ Zones: Json[] }>(describeZones(zoneId))).Zones[0];
const domain = async () =>
  (await cloud.response<{ AccelerationDomains: Json[] }>(describeDomains(zoneId))).AccelerationDomains[0];

describe("a site", () => {
  it("is pending until a domain of it is online", async () => {
    expect(await zone()).toMatchObject({
      ...{ Status: "pending", ActiveStatus: "inactive", Paused: false },
      OwnershipVerification: {
        DnsVerification: { Subdomain: "edgeonereclaim", RecordType: "TXT", RecordValue: `reclaim-${zoneId}` },
      },
      WorkModeInfos: ["l7_acceleration", "edge_functions", "web_security"].map((ConfigGroupType) => ({
        ...{ ConfigGroupType, WorkMode: "immediate_effect" },
      })),
    });
    await cloud.response(createDomain(zoneId, "origin.example.net"));
    expect(await zone()).toMatchObject({ Status: "pending" });
    cloud.advance(DEPLOYMENT_MS);
    expect(await zone()).toMatchObject({ Status: "active", ActiveStatus: "active" });
  });

  it("is what it was created as, and can be found by its name", async () => {
    const { Zones } = await cloud.response<{ Zones: Json[] }>({
      service: "teo",
      action: "DescribeZones",
      parameters: { Filters: [{ Name: "zone-name", Values: ["example.com"] }] },
    });
    expect(Zones).toMatchObject([
      {
        ZoneId: zoneId,
        ZoneName: "example.com",
        Type: "partial",
        Area: "overseas",
        Resources: [{ PlanId: "edgeone-plan" }],
      },
    ]);
  });

  it("can be changed but for its name and plan", async () => {
    await cloud.response(modifyZone(zoneId, { Area: "global", AliasZoneName: "ekyc" }));
    expect(await zone()).toMatchObject({ Area: "global", AliasZoneName: "ekyc", Type: "partial" });
  });

  it("can be tagged, whatever the region", async () => {
    await cloud.response(modifyResourceTags(`qcs::teo:ap-singapore:uin/:zone/${zoneId}`, { stage: "dev" }));
    expect(await cloud.response(describeResourceTags("teo", "zone", "ap-jakarta", zoneId))).toMatchObject({
      Tags: [{ TagKey: "stage", TagValue: "dev" }],
    });
    expect(await zone()).toMatchObject({ Tags: [{ TagKey: "stage", TagValue: "dev" }] });
  });

  it("is deleted only disabled and without domains", async () => {
    await cloud.response(createDomain(zoneId, "origin.example.net"));
    expect(await cloud.codeOf(deleteZone(zoneId))).toBe("OperationDenied.DisableZoneNotCompleted");
    await cloud.response(modifyZoneStatus(zoneId, true));
    expect(await zone()).toMatchObject({ ActiveStatus: "paused", Paused: true });
    expect(await cloud.codeOf(deleteZone(zoneId))).toBe("OperationDenied.DomainNumberIsNotZero");
    await cloud.response(modifyDomainStatuses(zoneId, "offline"));
    cloud.advance(DEPLOYMENT_MS);
    await cloud.response(deleteDomains(zoneId));
    await cloud.response(deleteZone(zoneId));
    expect(await zone()).toBeUndefined();
  });
});

describe("a domain", () => {
  it("is being deployed, then online, and so at every change", async () => {
    await cloud.response(createDomain(zoneId, "origin.example.net"));
    expect(await domain()).toMatchObject({ DomainStatus: "process" });
    cloud.advance(DEPLOYMENT_MS);
    expect(await domain()).toMatchObject({
      ...{ ZoneId: zoneId, DomainName: DOMAIN, DomainStatus: "online", OriginProtocol: "HTTPS" },
      OriginDetail: {
        ...{ OriginType: "IP_DOMAIN", Origin: "origin.example.net", HostHeader: "origin.example.net" },
        ...{ BackupOrigin: "", PrivateAccess: "off", VodOriginScope: "", VodBucketId: "" },
      },
    });
    await cloud.response(modifyDomain(zoneId, { OriginProtocol: "FOLLOW" }));
    expect(await domain()).toMatchObject({ DomainStatus: "process", OriginProtocol: "FOLLOW" });
    await cloud.response(modifyDomainStatuses(zoneId, "offline"));
    cloud.advance(DEPLOYMENT_MS);
    expect(await domain()).toMatchObject({ DomainStatus: "offline" });
  });

  it("keeps what a change does not name", async () => {
    await cloud.response(createDomain(zoneId, "origin.example.net", { HttpOriginPort: 8_080 }));
    await cloud.response(modifyDomain(zoneId, { IPv6Status: "off" }));
    expect(await domain()).toMatchObject({
      HttpOriginPort: 8_080,
      HttpsOriginPort: 443,
      IPv6Status: "off",
      OriginDetail: { Origin: "origin.example.net" },
    });
  });

  it("is deleted only offline", async () => {
    await cloud.deployDomain();
    expect(await cloud.codeOf(deleteDomains(zoneId))).toBe("InvalidParameterValue.InvalidDomainStatus");
  });

  it.each([
    [{ Mode: "eofreecert" }, { Mode: "eofreecert", List: [] }],
    [
      { Mode: "sslcert", ServerCertInfo: [{ CertId: "aBcD1234" }] },
      { Mode: "sslcert", List: [expect.objectContaining({ CertId: "aBcD1234" })] },
    ],
    [{}, { Mode: "disable", List: [] }],
  ])("has the certificate it was given: %j", async (settings, certificate) => {
    await cloud.deployDomain();
    await cloud.response(modifyHostsCertificate(zoneId, settings));
    expect(await domain()).toMatchObject({ DomainStatus: "process", Certificate: certificate });
  });
});

describe("a security policy", () => {
  beforeEach(async () => {
    await cloud.deployDomain();
    await cloud.ownPolicy();
  });

  const policy = async () =>
    (await cloud.response<{ SecurityPolicy: Json }>(describeSecurityPolicy(zoneId))).SecurityPolicy;

  it("is answered as it was given, with ids for its rules", async () => {
    const rule = accessRule("${http.request.ip} in ['203.0.113.0/24']");
    await cloud.response(
      modifySecurityPolicy(zoneId, { CustomRules: { Rules: [rule] }, RateLimitingRules: { Rules: [rateLimit(15)] } }),
    );
    const Id = expect.stringMatching(/^rule-[0-9a-f]{12}$/);
    expect(await policy()).toEqual({
      CustomRules: { Rules: [{ ...rule, Id }] },
      RateLimitingRules: { Rules: [{ ...rateLimit(15), Id }] },
    });
  });

  it("keeps the id of a rule that is given with it", async () => {
    await cloud.response(modifySecurityPolicy(zoneId, { RateLimitingRules: { Rules: [rateLimit(15)] } }));
    const before = await policy();
    const [{ Id = "" } = {}] = (before["RateLimitingRules"] as { Rules: { Id?: string }[] }).Rules;
    await cloud.response(modifySecurityPolicy(zoneId, { RateLimitingRules: { Rules: [rateLimit(20, { Id })] } }));
    expect(await policy()).toMatchObject({ RateLimitingRules: { Rules: [{ Id, MaxRequestThreshold: 20 }] } });
  });

  it("keeps a part that is not given, and loses the rules of a part that is given without them", async () => {
    await cloud.response(modifySecurityPolicy(zoneId, { RateLimitingRules: { Rules: [rateLimit(15)] } }));
    await cloud.response(modifySecurityPolicy(zoneId, { CustomRules: { Rules: [] } }));
    expect(await policy()).toMatchObject({ RateLimitingRules: { Rules: [{ MaxRequestThreshold: 15 }] } });
    await cloud.response(modifySecurityPolicy(zoneId, { RateLimitingRules: { Rules: [] } }));
    expect(await policy()).toMatchObject({ RateLimitingRules: { Rules: [] } });
  });

  it.each([
    ["a condition it does not know", { CustomRules: { Rules: [accessRule("${http.request.ip} like ['1*']")] } }],
    ["a variable it does not know", { CustomRules: { Rules: [accessRule("${http.request.ja3} in ['x']")] } }],
    ["a count it cannot make", { RateLimitingRules: { Rules: [rateLimit(1, { CountBy: ["http.request.ja3"] })] } }],
    ["a duration that is none", { RateLimitingRules: { Rules: [rateLimit(1, { ActionDuration: "soon" })] } }],
  ])("refuses %s, instead of doing nothing", async (_what, given) => {
    expect(await cloud.codeOf(modifySecurityPolicy(zoneId, given))).toBe("InvalidParameter.Security");
  });
});

describe("a domain without a policy of its own", () => {
  const SITE = { Entity: "ZoneDefaultPolicy", Host: undefined };
  const limits = (more: object = {}) =>
    modifySecurityPolicy(zoneId, { RateLimitingRules: { Rules: [rateLimit(15)] } }, more);
  const rules = async (more: object = {}) =>
    (
      await cloud.response<{ SecurityPolicy: { RateLimitingRules: { Rules: Json[] } } }>(
        describeSecurityPolicy(zoneId, more),
      )
    ).SecurityPolicy.RateLimitingRules.Rules;
  beforeEach(() => cloud.deployDomain());

  it("takes none by its name, as the API says, and follows the site's", async () => {
    for (const call of [limits(), describeSecurityPolicy(zoneId)]) {
      expect(await cloud.codeOf(call)).toBe("InvalidParameter.Security");
    }
    await cloud.response(limits(SITE));
    expect(await rules(SITE)).toMatchObject([{ MaxRequestThreshold: 15 }]);
  });

  it("is given one, with the site's rules or with none, and can be taken it again", async () => {
    await cloud.response(limits(SITE));
    await cloud.response(bindSecurityTemplate(zoneId, "unbind-keep-policy"));
    expect(await rules()).toHaveLength(1);
    await cloud.response(bindSecurityTemplate(zoneId, "bind"));
    expect(await cloud.codeOf(limits())).toBe("InvalidParameter.Security");
    await cloud.response(bindSecurityTemplate(zoneId, "unbind-use-default"));
    expect(await rules()).toEqual([]);
    await cloud.response(limits());
    expect(await rules()).toHaveLength(1);
  });

  it.each<[string, string, () => ApiCall]>([
    ["a policy of a domain that is not named", "MissingParameter", () => limits({ Host: undefined })],
    ["a policy without SecurityConfig", "MissingParameter", () => limits({ SecurityConfig: undefined })],
    [
      "two domains at a time",
      "InvalidParameter.Security",
      () => bindSecurityTemplate(zoneId, "unbind-keep-policy", [DOMAIN, DOMAIN]),
    ],
    ["a domain that does not exist", "ResourceNotFound", () => bindSecurityTemplate(zoneId, "bind", ["x.example.com"])],
  ])("is refused %s", async (_what, code, call) => {
    expect(await cloud.codeOf(call())).toBe(code);
  });
});

describe("API definitions", () => {
  it("are created, listed, changed and deleted, resources before their service", async () => {
    const created = await cloud.response<{ APIServiceIds: string[] }>(createApiService(zoneId));
    const [serviceId = ""] = created.APIServiceIds;
    const resources = await cloud.response<{ APIResourceIds: string[] }>(createApiResource(zoneId, serviceId));
    const [resourceId = ""] = resources.APIResourceIds;
    await cloud.response(modifyApiService(zoneId, serviceId, { Name: "renamed" }));
    await cloud.response(modifyApiResource(zoneId, resourceId, { Methods: ["POST", "OPTIONS"] }));
    expect(await cloud.response(describeApiServices(zoneId))).toMatchObject({
      TotalCount: 1,
      APIServices: [{ Id: serviceId, Name: "renamed", BasePath: "/v1" }],
    });
    expect(await cloud.response(describeApiResources(zoneId))).toMatchObject({
      TotalCount: 1,
      APIResources: [{ Id: resourceId, Path: "/v1/tokens", Methods: ["POST", "OPTIONS"], APIServiceIds: [serviceId] }],
    });
    expect(await cloud.codeOf(deleteApiService(zoneId, serviceId))).toBe("ResourceInUse");
    await cloud.response(deleteApiResource(zoneId, resourceId));
    await cloud.response(deleteApiService(zoneId, serviceId));
    expect(await cloud.response(describeApiServices(zoneId))).toMatchObject({ TotalCount: 0 });
    expect(await cloud.response(describeApiResources(zoneId))).toMatchObject({ TotalCount: 0 });
  });
});

describe("a rule of the rule engine", () => {
  it("is created at the end and replaced in its place", async () => {
    const first = await cloud.response<{ RuleIds: string[] }>(createRule(zoneId, headerRule("one")));
    await cloud.response(createRule(zoneId, headerRule("two", { RuleName: "second" })));
    await cloud.response(modifyRule(zoneId, { ...headerRule("three"), RuleId: first.RuleIds[0] }));
    const { Rules } = await cloud.response<{ Rules: Json[] }>(describeRules(zoneId));
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
      () => createDomain(zoneId, "origin.example.net", { DomainName: "ekyc.example.org" }),
    ],
    [
      "a domain whose name only ends like the site's",
      "InvalidParameterValue.DomainNotMatchZone",
      () => createDomain(zoneId, "origin.example.net", { DomainName: "notexample.com" }),
    ],
    [
      "an origin with a port that is not this machine's",
      "InvalidParameterValue",
      () => createDomain(zoneId, "origin.example.net:8080"),
    ],
    ["a change of a domain that does not exist", "ResourceUnavailable.DomainNotFound", () => modifyDomain(zoneId, {})],
    [
      "a certificate for a domain that does not exist",
      "ResourceUnavailable.HostNotFound",
      () => modifyHostsCertificate(zoneId, { Mode: "eofreecert" }),
    ],
    [
      "a certificate of its own without an id",
      "InvalidParameter.InvalidCertInfo",
      () => modifyHostsCertificate(zoneId, { Mode: "sslcert", ServerCertInfo: [] }),
    ],
    ["a policy of a domain that does not exist", "ResourceNotFound", () => describeSecurityPolicy(zoneId)],
    [
      "an API resource of a service that does not exist",
      "ResourceNotFound",
      () => createApiResource(zoneId, "apisrv-none"),
    ],
    [
      "a change of an API service that does not exist",
      "ResourceNotFound",
      () => modifyApiService(zoneId, "apisrv-none", {}),
    ],
    [
      "a change of an API resource that does not exist",
      "ResourceNotFound",
      () => modifyApiResource(zoneId, "apires-none", {}),
    ],
    [
      "a rule whose condition is not understood",
      "InvalidParameter.InvalidRuleEngineTarget",
      () =>
        createRule(zoneId, headerRule("x", { Branches: [{ ...headerRule("x").Branches[0], Condition: "always" }] })),
    ],
    [
      "a change of a rule that does not exist",
      "ResourceNotFound",
      () => modifyRule(zoneId, { ...headerRule("x"), RuleId: "rule-none" }),
    ],
  ])("%s: %s", async (_what, code, call) => {
    expect(await cloud.codeOf(call())).toBe(code);
  });

  test("a new domain of a disabled site", async () => {
    await cloud.response(modifyZoneStatus(zoneId, true));
    expect(await cloud.codeOf(createDomain(zoneId, "origin.example.net"))).toBe(
      "OperationDenied.ErrZoneIsAlreadyPaused",
    );
  });
});
