import type { Action } from "../../../core/action";
import { within } from "../../../core/within";
import { describeEngineRule, ENGINE_RULE_FIELDS } from "./engine-rule";
import {
  type ListRequest,
  list,
  listParameters,
  type ZoneRequest,
  zoneOf,
  zoneRequest,
  zoneResource,
} from "./parameters";

/** The rules of a site's rule engine, in the order in which they are executed. */
export const describeL7AccRules: Action<ZoneRequest & ListRequest> = {
  name: "DescribeL7AccRules",
  request: () => zoneRequest(listParameters(1_000)),
  resource: zoneResource,
  answers: ["TotalCount", ...within("Rules[]", ENGINE_RULE_FIELDS)],
  differs: "The only filter is rule-id.",
  perform(call) {
    const { total, page } = list(zoneOf(call).rules.values(), call.parameters, { "rule-id": ({ ruleId }) => ruleId });
    return { TotalCount: total, Rules: page.map(describeEngineRule) };
  },
};
