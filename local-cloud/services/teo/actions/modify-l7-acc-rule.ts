import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { type EngineRuleRequest, engineRule, readEngineRule } from "./engine-rule";
import { TEXT, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly Rule: EngineRuleRequest & { readonly RuleId: string };
}

/** Replaces a rule as a whole; its place stays. */
export const modifyL7AccRule: Action<Request> = {
  name: "ModifyL7AccRule",
  request: () => zoneRequest({ Rule: engineRule({ RuleId: TEXT }, ["RuleId"]) }, ["Rule"]),
  resource: zoneResource,
  perform(call) {
    const { zoneId, rules } = zoneOf(call);
    const { RuleId, ...rule } = call.parameters.Rule;
    if (!rules.has(RuleId)) throw new ApiError("ResourceNotFound", `The site ${zoneId} has no rule ${RuleId}.`);
    rules.set(RuleId, readEngineRule(RuleId, rule));
    return {};
  },
};
