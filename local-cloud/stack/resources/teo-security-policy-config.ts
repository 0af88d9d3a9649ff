import { UserError } from "../../../lib/user-error";
import { readSecurity } from "../../services/teo/security-policy";
import type { Arguments } from "../arguments";
import type { ResourceType } from "../resource-type";

export const teoSecurityPolicyConfig: ResourceType = (args, { cloud }) => {
  const entity = args.text("entity");
  if (entity !== "Host") {
    throw new UserError(
      `${args.where}: entity is ${entity}, but the local cloud has the policies of domains only.`,
      'Set entity to "Host" and host to the domain.',
    );
  }
  const zone = cloud.teo.zone(args.text("zone_id"));
  const domain = cloud.teo.domain(zone, args.text("host"));
  const [policy] = args.blocks("security_policy");
  const [custom] = policy?.blocks("custom_rules") ?? [];
  const [limits] = policy?.blocks("rate_limiting_rules") ?? [];
  domain.security = readSecurity(
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
    domain.security,
    () => cloud.teo.id("rule"),
  );
  return { id: `${zone.zoneId}#Host#${domain.name}` };
};

function ruleOf(rule: Arguments) {
  return {
    Name: rule.text("name"),
    Condition: rule.text("condition"),
    Action: { Name: rule.blocks("action")[0]?.text("name") as "Deny" | "Monitor" },
    Enabled: rule.text("enabled") as "on" | "off",
  };
}
