import { UserError } from "../../../lib/user-error";
import type { Arguments } from "../../stack/arguments";
import type { ResourceType } from "../../stack/resource-type";
import { policyHolder } from "./actions/security-policies";
import { readSecurity } from "./actions/security-policy";
import type { DomainCertificate, Origin } from "./state/teo-zone";

const teoZone: ResourceType = (args, { cloud }) => {
  const { zoneId } = cloud.teo.createZone({
    name: args.text("zone_name"),
    type: args.text("type"),
    area: args.text("area"),
    planId: args.text("plan_id"),
    alias: args.text("alias_zone_name", ""),
    tags: args.texts("tags"),
  });
  return { id: zoneId, zone_id: zoneId, status: "pending", paused: false, name_servers: [] };
};

const teoAccelerationDomain: ResourceType = async (args, { cloud, edge }) => {
  const zone = cloud.teo.zone(args.text("zone_id"));
  const name = args.text("domain_name");
  const [info] = args.blocks("origin_info");
  const origin = info?.text("origin") ?? "";
  const domain = cloud.teo.createDomain(zone, name, {
    origin,
    hostHeader: info?.text("host_header", origin) ?? "",
    protocol: args.text("origin_protocol", "FOLLOW") as Origin["protocol"],
    httpPort: args.integer("http_origin_port", 80),
    httpsPort: args.integer("https_origin_port", 443),
    ipv6Status: args.text("ipv6_status", "follow") as Origin["ipv6Status"],
  });
  await edge.open(zone, domain);
  return { id: `${zone.zoneId}#${name}`, status: "online", cname: `${name}.eo.dnse1.com` };
};

const teoCertificateConfig: ResourceType = (args, { cloud }) => {
  const zone = cloud.teo.zone(args.text("zone_id"));
  const domain = cloud.teo.domain(zone, args.text("host"));
  const mode = args.text("mode", "disable") as DomainCertificate["mode"];
  domain.certificate = { mode, certIds: args.blocks("server_cert_info").map((info) => info.text("cert_id")) };
  return { id: `${zone.zoneId}#${domain.name}`, mode };
};

const teoSecurityApiService: ResourceType = (args, { cloud }) => {
  const { zoneId, apiServices } = cloud.teo.zone(args.text("zone_id"));
  const Id = cloud.teo.id("apisrv");
  const services = args.blocks("api_services").map((service) => ({
    name: service.text("name"),
    base_path: service.text("base_path"),
    id: Id,
  }));
  for (const { name, base_path } of services) apiServices.set(Id, { Id, Name: name, BasePath: base_path });
  return { id: `${zoneId}#${Id}`, api_services: services };
};

const teoSecurityApiResource: ResourceType = (args, { cloud }) => {
  const { zoneId, apiResources } = cloud.teo.zone(args.text("zone_id"));
  const Id = cloud.teo.id("apires");
  for (const resource of args.blocks("api_resources")) {
    apiResources.set(Id, {
      Id,
      Name: resource.text("name"),
      Path: resource.text("path"),
      APIServiceIds: (resource.value("api_service_ids") ?? []) as string[],
      Methods: (resource.value("methods") ?? []) as string[],
      RequestConstraint: resource.text("request_constraint", ""),
    });
  }
  return { id: `${zoneId}#${Id}` };
};

const teoSecurityPolicyConfig: ResourceType = (args, { cloud }) => {
  const entity = args.text("entity");
  if (entity !== "Host" && entity !== "ZoneDefaultPolicy") {
    throw new UserError(
      `${args.where}: entity is ${entity}, but the local cloud has the policies of sites and domains only.`,
      'Set entity to "ZoneDefaultPolicy", or to "Host" and host to the domain.',
    );
  }
  const zone = cloud.teo.zone(args.text("zone_id"));
  const host = args.text("host", "");
  const holder = policyHolder(zone, entity, host);
  const [policy] = args.blocks("security_policy");
  const [custom] = policy?.blocks("custom_rules") ?? [];
  const [limits] = policy?.blocks("rate_limiting_rules") ?? [];
  holder.security = readSecurity(
    {
      CustomRules: { Rules: (custom?.blocks("basic_access_rules") ?? []).map(engineRule) },
      RateLimitingRules: {
        Rules: (limits?.blocks("rules") ?? []).map((rule) => ({
          ...engineRule(rule),
          CountBy: rule.value("count_by") as string[],
          MaxRequestThreshold: rule.integer("max_request_threshold"),
          CountingPeriod: rule.text("counting_period"),
          ActionDuration: rule.text("action_duration"),
          Priority: rule.integer("priority", 0),
        })),
      },
    },
    holder.security,
    () => cloud.teo.id("rule"),
  );
  return { id: [zone.zoneId, entity, ...(host === "" ? [] : [host])].join("#") };
};

function engineRule(rule: Arguments) {
  return {
    Name: rule.text("name"),
    Condition: rule.text("condition"),
    Action: { Name: rule.blocks("action")[0]?.text("name") as "Deny" | "Monitor" },
    Enabled: rule.text("enabled") as "on" | "off",
  };
}

/** EdgeOne's resources, by Terraform's type. */
export const TEO_RESOURCES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_teo_acceleration_domain: teoAccelerationDomain,
  tencentcloud_teo_certificate_config: teoCertificateConfig,
  tencentcloud_teo_security_api_resource: teoSecurityApiResource,
  tencentcloud_teo_security_api_service: teoSecurityApiService,
  tencentcloud_teo_security_policy_config: teoSecurityPolicyConfig,
  tencentcloud_teo_zone: teoZone,
};
