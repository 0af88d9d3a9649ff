import type { ApiCall } from "../../helpers/api-client";
import type { EveryAction } from "../../helpers/every-action";
import * as teo from "./fixtures";

/** Calls every action of the service with success. */
export const everyAction: EveryAction = async (perform) => {
  const firstId = async (call: ApiCall, list: string) => String(((await perform(call))[list] as string[])[0]);
  const zoneId = String((await perform(teo.createZone({ Tags: [{ TagKey: "stage", TagValue: "dev" }] })))["ZoneId"]);
  await perform(teo.describeZones(zoneId));
  await perform(teo.modifyZone(zoneId, { Area: "global" }));
  await perform(teo.createDomain(zoneId, "origin.example.net"));
  await perform(teo.modifyDomain(zoneId, { OriginProtocol: "FOLLOW" }));
  await perform(teo.modifyHostsCertificate(zoneId, { Mode: "sslcert", ServerCertInfo: [{ CertId: "aBcD1234" }] }));
  await perform(teo.describeDomains(zoneId));
  await perform(teo.bindSecurityTemplate(zoneId));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is EdgeOne's variable.
  const rules = { Rules: [teo.accessRule("${http.request.ip} in ['203.0.113.0/24']")] };
  await perform(
    teo.modifySecurityPolicy(zoneId, { CustomRules: rules, RateLimitingRules: { Rules: [teo.rateLimit(20)] } }),
  );
  await perform(teo.describeSecurityPolicy(zoneId));
  const serviceId = await firstId(teo.createApiService(zoneId), "APIServiceIds");
  const resourceId = await firstId(teo.createApiResource(zoneId, serviceId), "APIResourceIds");
  await perform(teo.describeApiServices(zoneId));
  await perform(teo.describeApiResources(zoneId));
  await perform(teo.modifyApiService(zoneId, serviceId, { Name: "renamed" }));
  await perform(teo.modifyApiResource(zoneId, resourceId, { Methods: ["GET"] }));
  await perform(teo.deleteApiResource(zoneId, resourceId));
  await perform(teo.deleteApiService(zoneId, serviceId));
  const RuleId = await firstId(teo.createRule(zoneId, teo.headerRule("one")), "RuleIds");
  await perform(teo.modifyRule(zoneId, { ...teo.headerRule("two"), RuleId }));
  await perform(teo.describeRules(zoneId));
  await perform(teo.modifyDomainStatuses(zoneId, "offline"));
  await perform(teo.deleteDomains(zoneId));
  await perform(teo.modifyZoneStatus(zoneId, true));
  await perform(teo.deleteZone(zoneId));
};
