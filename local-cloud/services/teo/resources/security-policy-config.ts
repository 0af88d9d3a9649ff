import { UserError } from "../../../../lib/user-error";
import type { Arguments } from "../../../stack/arguments";
import type { ResourceType } from "../../../stack/resource-type";
import { policyHolder } from "../actions/policy-request";
import { readSecurity } from "../actions/security-policy";

export const teoSecurityPolicyConfig: ResourceType = (args, { cloud }) => {
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
      CustomRules: { Rules: (custom?.blocks("basic_access_rules") ?? []).map(ruleOf) },
      RateLimitingRules: {
        Rules: (limits?.blocks("rules") ?? []).map((rule) => ({
          ...ruleOf(rule),
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

function ruleOf(rule: Arguments) {
  return {
    Name: rule.text("name"),
    Condition: rule.text("condition"),
    Action: { Name: rule.blocks("action")[0]?.text("name") as "Deny" | "Monitor" },
    Enabled: rule.text("enabled") as "on" | "off",
  };
}
