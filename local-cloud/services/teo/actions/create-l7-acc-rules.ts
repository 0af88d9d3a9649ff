import type { Action } from "../../../core/action";
import { type EngineRuleRequest, engineRule, readEngineRule } from "./engine-rule";
import { type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly Rules: readonly EngineRuleRequest[];
}

/** Adds rules to the end of a site's rule engine. */
export const createL7AccRules: Action<Request> = {
  name: "CreateL7AccRules",
  request: () => zoneRequest({ Rules: { type: "array", items: engineRule({}, []) } }, ["Rules"]),
  resource: zoneResource,
  answers: ["RuleIds[]"],
  differs: "Of the actions only ModifyRequestHeader; conditions as in ModifySecurityPolicy.",
  perform(call) {
    const { rules } = zoneOf(call);
    const created = call.parameters.Rules.map((rule) => readEngineRule(call.cloud.teo.id("rule"), rule));
    for (const rule of created) rules.set(rule.ruleId, rule);
    return { RuleIds: created.map(({ ruleId }) => ruleId) };
  },
};
