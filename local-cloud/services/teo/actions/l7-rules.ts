import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { checkLimit } from "../../../core/limit";
import { parseCondition } from "../runtime/condition";
import { TEO_LIMITS } from "../state/limits";
import type { EngineRule, HeaderAction } from "../state/teo-zone";
import {
  type ListRequest,
  list,
  listParameters,
  requestedZone,
  TEXT,
  TEXTS,
  type ZoneRequest,
  zoneRequest,
  zoneResource,
} from "./parameters";

/** A rule of the rule engine as requests and responses write it. */
interface EngineRuleRequest {
  readonly RuleName?: string;
  readonly Status?: "enable" | "disable";
  readonly Description?: readonly string[];
  readonly Branches: readonly [
    {
      readonly Condition: string;
      readonly Actions: readonly {
        readonly Name: "ModifyRequestHeader";
        readonly ModifyRequestHeaderParameters: { readonly HeaderActions: readonly HeaderAction[] };
      }[];
    },
  ];
}

const arraySchema = (items: JsonSchema, more: object = {}): JsonSchema => ({ type: "array", items, ...more });

const HEADER_ACTION = requestSchema(
  {
    Action: { type: "string", enum: ["set", "add", "del"] },
    Name: { type: "string", pattern: "^[A-Za-z0-9-]{1,100}$" },
    Value: { type: "string", maxLength: 1_000 },
  },
  ["Action", "Name"],
);

const ACTION = requestSchema(
  {
    Name: { type: "string", enum: ["ModifyRequestHeader"] },
    ModifyRequestHeaderParameters: requestSchema({ HeaderActions: arraySchema(HEADER_ACTION) }, ["HeaderActions"]),
  },
  ["Name", "ModifyRequestHeaderParameters"],
);

/** Schema of {@link EngineRuleRequest}. Of the actions of the rule engine, the local cloud has this one. */
function engineRule(own: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  const branch = requestSchema({ Condition: TEXT, Actions: arraySchema(ACTION) }, ["Condition", "Actions"]);
  return requestSchema(
    {
      ...own,
      RuleName: { type: "string", maxLength: 255 },
      Status: { type: "string", enum: ["enable", "disable"] },
      Description: TEXTS,
      Branches: arraySchema(branch, { minItems: 1, maxItems: 1 }),
    },
    ["Branches", ...required],
  );
}

/**
 * @throws ApiError InvalidParameter.InvalidRuleEngineTarget for a condition that the local cloud does not understand
 */
function readEngineRule(ruleId: string, request: EngineRuleRequest): EngineRule {
  const { RuleName = "", Status = "enable", Description = [], Branches } = request;
  const [{ Condition, Actions }] = Branches;
  const test = parseCondition(Condition);
  if (typeof test === "string") throw new ApiError("InvalidParameter.InvalidRuleEngineTarget", `${test}.`);
  return {
    ruleId,
    name: RuleName,
    enabled: Status === "enable",
    description: Description,
    condition: Condition,
    headerActions: Actions.flatMap(({ ModifyRequestHeaderParameters }) => ModifyRequestHeaderParameters.HeaderActions),
  };
}

/** The fields of {@link describeEngineRule}. */
const ENGINE_RULE_FIELDS: readonly string[] = [
  ...["RuleId", "RuleName", "Status", "Description[]", "RulePriority"],
  ...within("Branches[]", [
    "Condition",
    "SubRules[]",
    "Actions[].Name",
    ...within("Actions[].ModifyRequestHeaderParameters.HeaderActions[]", ["Action", "Name", "Value"]),
  ]),
];

/** What DescribeL7AccRules says about a rule. */
function describeEngineRule(rule: EngineRule, index: number): object {
  const parameters = { HeaderActions: rule.headerActions };
  return {
    RuleId: rule.ruleId,
    RuleName: rule.name,
    Status: rule.enabled ? "enable" : "disable",
    Description: rule.description,
    Branches: [
      {
        Condition: rule.condition,
        Actions: [{ Name: "ModifyRequestHeader", ModifyRequestHeaderParameters: parameters }],
        SubRules: [],
      },
    ],
    RulePriority: index + 1,
  };
}

interface CreateL7AccRulesRequest extends ZoneRequest {
  readonly Rules: readonly EngineRuleRequest[];
}

/** Adds rules to the end of a site's rule engine. */
export const createL7AccRules: Action<CreateL7AccRulesRequest> = {
  name: "CreateL7AccRules",
  request: () => zoneRequest({ Rules: { type: "array", items: engineRule({}, []) } }, ["Rules"]),
  resource: zoneResource,
  answers: ["RuleIds[]"],
  differs: "Of the actions only ModifyRequestHeader; conditions as in ModifySecurityPolicy.",
  perform(call) {
    const { rules } = requestedZone(call);
    const created = call.parameters.Rules.map((rule) => readEngineRule(call.cloud.teo.id("rule"), rule));
    checkLimit(TEO_LIMITS.rules, rules.size + created.length);
    for (const rule of created) rules.set(rule.ruleId, rule);
    return { RuleIds: created.map(({ ruleId }) => ruleId) };
  },
};

/** The rules of a site's rule engine, in the order in which they are executed. */
export const describeL7AccRules: Action<ZoneRequest & ListRequest> = {
  name: "DescribeL7AccRules",
  request: () => zoneRequest(listParameters(1_000)),
  resource: zoneResource,
  answers: ["TotalCount", ...within("Rules[]", ENGINE_RULE_FIELDS)],
  differs: "The only filter is rule-id.",
  perform(call) {
    const { total, page } = list(requestedZone(call).rules.values(), call.parameters, {
      "rule-id": ({ ruleId }) => ruleId,
    });
    return { TotalCount: total, Rules: page.map(describeEngineRule) };
  },
};

interface ModifyL7AccRuleRequest extends ZoneRequest {
  readonly Rule: EngineRuleRequest & { readonly RuleId: string };
}

/** Replaces a rule as a whole; its place stays. */
export const modifyL7AccRule: Action<ModifyL7AccRuleRequest> = {
  name: "ModifyL7AccRule",
  request: () => zoneRequest({ Rule: engineRule({ RuleId: TEXT }, ["RuleId"]) }, ["Rule"]),
  resource: zoneResource,
  perform(call) {
    const { zoneId, rules } = requestedZone(call);
    const { RuleId, ...rule } = call.parameters.Rule;
    if (!rules.has(RuleId)) throw new ApiError("ResourceNotFound", `The site ${zoneId} has no rule ${RuleId}.`);
    rules.set(RuleId, readEngineRule(RuleId, rule));
    return {};
  },
};
