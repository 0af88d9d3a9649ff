import type { ApiCall } from "../../helpers/api-client";

/** Requests to EdgeOne with the parameters that the Terraform provider, or `npx ekyc keys`, gives them. */
const teo = (action: string, parameters: object) => ({ service: "teo", action, parameters }) satisfies ApiCall;

export const DOMAIN = "ekyc.example.com";

export const createZone = (more: object = {}) =>
  teo("CreateZone", { ZoneName: "example.com", Type: "partial", Area: "overseas", PlanId: "edgeone-plan", ...more });
export const describeZones = (ZoneId: string) =>
  teo("DescribeZones", { Filters: [{ Name: "zone-id", Values: [ZoneId] }], Offset: 0, Limit: 20 });
export const modifyZone = (ZoneId: string, changes: object) => teo("ModifyZone", { ZoneId, ...changes });
export const modifyZoneStatus = (ZoneId: string, Paused: boolean) => teo("ModifyZoneStatus", { ZoneId, Paused });
export const deleteZone = (ZoneId: string) => teo("DeleteZone", { ZoneId });

/** @param origin address and host header of the origin */
export const createDomain = (ZoneId: string, origin: string, more: object = {}) =>
  teo("CreateAccelerationDomain", {
    ZoneId,
    DomainName: DOMAIN,
    OriginInfo: {
      OriginType: "IP_DOMAIN",
      Origin: origin,
      HostHeader: origin,
      BackupOrigin: "",
      PrivateAccess: "",
    },
    OriginProtocol: "HTTPS",
    ...more,
  });
export const describeDomains = (ZoneId: string) =>
  teo("DescribeAccelerationDomains", {
    ZoneId,
    Filters: [{ Name: "domain-name", Values: [DOMAIN] }],
    Offset: 0,
    Limit: 200,
  });
export const modifyDomain = (ZoneId: string, changes: object) =>
  teo("ModifyAccelerationDomain", { ZoneId, DomainName: DOMAIN, ...changes });
export const modifyDomainStatuses = (ZoneId: string, Status: "online" | "offline") =>
  teo("ModifyAccelerationDomainStatuses", { ZoneId, DomainNames: [DOMAIN], Status });
export const deleteDomains = (ZoneId: string) => teo("DeleteAccelerationDomains", { ZoneId, DomainNames: [DOMAIN] });
export const modifyHostsCertificate = (ZoneId: string, settings: object) =>
  teo("ModifyHostsCertificate", { ZoneId, Hosts: [DOMAIN], ...settings });

export const accessRule = (Condition: string, more: object = {}) => ({
  Name: "block-from",
  Condition,
  Action: { Name: "Deny" },
  Enabled: "on",
  RuleType: "BasicAccessRule",
  Priority: 0,
  ...more,
});
export const rateLimit = (MaxRequestThreshold: number, more: object = {}) => ({
  Id: "",
  Name: "token-requests",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is EdgeOne's variable.
  Condition: "${http.request.uri.path} in ['/v1/tokens'] and ${http.request.method} in ['POST']",
  CountBy: ["http.request.uri.path"],
  MaxRequestThreshold,
  CountingPeriod: "1s",
  ActionDuration: "1s",
  Action: { Name: "Deny" },
  Priority: 0,
  Enabled: "on",
  ...more,
});
const SITE_POLICY = "@ZoneLevel@domain";
/**
 * @param Operate what is done with the domain and the site's policy @default - the domain gets one of its own, as it is
 */
export const bindSecurityTemplate = (ZoneId: string, Operate = "unbind-keep-policy", Entities = [DOMAIN]) =>
  teo("BindSecurityTemplateToEntity", { ZoneId, Entities, Operate, TemplateId: SITE_POLICY, OverWrite: true });
const policy = { Entity: "Host", Host: DOMAIN };
export const modifySecurityPolicy = (ZoneId: string, SecurityPolicy: object, more: object = {}) =>
  teo("ModifySecurityPolicy", {
    ZoneId,
    ...policy,
    TemplateId: "",
    SecurityPolicy: { ExceptionRules: { Rules: [] }, ...SecurityPolicy },
    SecurityConfig: {},
    ...more,
  });
export const describeSecurityPolicy = (ZoneId: string, more: object = {}) =>
  teo("DescribeSecurityPolicy", { ZoneId, ...policy, ...more });

export const createApiService = (ZoneId: string) =>
  teo("CreateSecurityAPIService", { ZoneId, APIServices: [{ Name: "tokens", BasePath: "/v1" }] });
export const describeApiServices = (ZoneId: string) =>
  teo("DescribeSecurityAPIService", { ZoneId, Offset: 0, Limit: 100 });
export const modifyApiService = (ZoneId: string, Id: string, changes: object) =>
  teo("ModifySecurityAPIService", { ZoneId, APIServices: [{ Id, ...changes }] });
export const deleteApiService = (ZoneId: string, id: string) =>
  teo("DeleteSecurityAPIService", { ZoneId, APIServiceIds: [id] });
export const createApiResource = (ZoneId: string, serviceId: string) =>
  teo("CreateSecurityAPIResource", {
    ZoneId,
    APIResources: [{ Name: "issue", Path: "/v1/tokens", Methods: ["POST"], APIServiceIds: [serviceId] }],
  });
export const describeApiResources = (ZoneId: string) =>
  teo("DescribeSecurityAPIResource", { ZoneId, Offset: 0, Limit: 100 });
export const modifyApiResource = (ZoneId: string, Id: string, changes: object) =>
  teo("ModifySecurityAPIResource", { ZoneId, APIResources: [{ Id, ...changes }] });
export const deleteApiResource = (ZoneId: string, id: string) =>
  teo("DeleteSecurityAPIResource", { ZoneId, APIResourceIds: [id] });

export const headerRule = (Value: string, more: object = {}) => ({
  RuleName: "edge key",
  Status: "enable",
  Branches: [
    {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is EdgeOne's variable.
      Condition: "${http.request.host} in ['ekyc.example.com']",
      Actions: [
        {
          Name: "ModifyRequestHeader",
          ModifyRequestHeaderParameters: { HeaderActions: [{ Action: "set", Name: "X-Edge", Value }] },
        },
      ],
    },
  ],
  ...more,
});
export const createRule = (ZoneId: string, rule: object) => teo("CreateL7AccRules", { ZoneId, Rules: [rule] });
export const describeRules = (ZoneId: string) => teo("DescribeL7AccRules", { ZoneId, Limit: 1_000 });
export const modifyRule = (ZoneId: string, rule: object) => teo("ModifyL7AccRule", { ZoneId, Rule: rule });
