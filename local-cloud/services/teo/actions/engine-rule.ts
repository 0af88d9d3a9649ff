import type { JsonSchema } from "../../../../lib/json-schema";
import { ApiError } from "../../../core/api-error";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { parseCondition } from "../runtime/condition";
import type { EngineRule, HeaderAction } from "../state/teo-zone";
import { TEXT, TEXTS } from "./parameters";

/** A rule of the rule engine as requests and responses write it. */
export interface EngineRuleRequest {
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

const list = (items: JsonSchema, more: object = {}): JsonSchema => ({ type: "array", items, ...more });

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
    ModifyRequestHeaderParameters: requestSchema({ HeaderActions: list(HEADER_ACTION) }, ["HeaderActions"]),
  },
  ["Name", "ModifyRequestHeaderParameters"],
);

/** Schema of {@link EngineRuleRequest}. Of the actions of the rule engine the local cloud has this one. */
export function engineRule(own: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  const branch = requestSchema({ Condition: TEXT, Actions: list(ACTION) }, ["Condition", "Actions"]);
  return requestSchema(
    {
      ...own,
      RuleName: { type: "string", maxLength: 255 },
      Status: { type: "string", enum: ["enable", "disable"] },
      Description: TEXTS,
      Branches: list(branch, { minItems: 1, maxItems: 1 }),
    },
    ["Branches", ...required],
  );
}

/** @throws ApiError InvalidParameter.InvalidRuleEngineTarget for a condition that the local cloud does not understand */
export function readEngineRule(ruleId: string, request: EngineRuleRequest): EngineRule {
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
export const ENGINE_RULE_FIELDS: readonly string[] = [
  ...["RuleId", "RuleName", "Status", "Description[]", "RulePriority"],
  ...within("Branches[]", [
    "Condition",
    "SubRules[]",
    "Actions[].Name",
    ...within("Actions[].ModifyRequestHeaderParameters.HeaderActions[]", ["Action", "Name", "Value"]),
  ]),
];

/** What DescribeL7AccRules says of a rule. */
export function describeEngineRule(rule: EngineRule, index: number): object {
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
