import type { JsonSchema } from "../../../../lib/json-schema";
import { requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { findVariable, parseCondition } from "../runtime/condition";
import { durationMs } from "../runtime/rate-limiter";
import type { AccessRule, RateLimit, SecurityRules } from "../state/teo-zone";
import { ON_OFF, TEXT, TEXTS } from "./parameters";

/** One rule of either kind. An id that is empty or absent is that of a new rule. */
interface RuleRequest {
  readonly Id?: string;
  readonly Name: string;
  readonly Condition: string;
  readonly Action: { readonly Name: AccessRule["action"] };
  readonly Enabled: "on" | "off";
}

interface RateLimitRequest extends RuleRequest {
  readonly CountBy: readonly string[];
  readonly MaxRequestThreshold: number;
  readonly CountingPeriod: string;
  readonly ActionDuration: string;
  readonly Priority?: number;
}

/** What a policy refuses, as requests and responses write it. A part that is absent stays as it was. */
export interface SecurityPolicyRequest {
  readonly CustomRules?: { readonly Rules?: readonly RuleRequest[] };
  readonly RateLimitingRules?: { readonly Rules?: readonly RateLimitRequest[] };
}

const ACTION = requestSchema({ Name: { type: "string", enum: ["Deny", "Monitor"] } }, ["Name"]);
const PRIORITY: JsonSchema = { type: "integer", minimum: 0, maximum: 100 };
const rules = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema =>
  requestSchema({
    Rules: {
      type: "array",
      items: requestSchema(
        { Id: TEXT, Name: TEXT, Condition: TEXT, Action: ACTION, Enabled: ON_OFF, Priority: PRIORITY, ...properties },
        ["Name", "Condition", "Action", "Enabled", ...required],
      ),
    },
  });

/**
 * Schema of {@link SecurityPolicyRequest}. Of the rules the local cloud has those by address and the rate limits, of
 * the actions two.
 */
export const SECURITY_POLICY = requestSchema({
  // The provider sends that there are none.
  ExceptionRules: requestSchema({ Rules: { type: "array", maxItems: 0 } }),
  CustomRules: rules({ RuleType: { type: "string", enum: ["BasicAccessRule"] } }, ["RuleType"]),
  RateLimitingRules: rules(
    {
      CountBy: TEXTS,
      MaxRequestThreshold: { type: "integer", minimum: 1, maximum: 100_000 },
      CountingPeriod: {
        type: "string",
        enum: ["1s", "5s", "10s", "20s", "30s", "40s", "50s", "1m", "2m", "5m", "10m", "1h"],
      },
      ActionDuration: TEXT,
    },
    ["CountBy", "MaxRequestThreshold", "CountingPeriod", "ActionDuration"],
  ),
});

/** @param newId gives an id to a new rule @throws ApiError InvalidParameter.Security */
export function readSecurity(
  { CustomRules, RateLimitingRules }: SecurityPolicyRequest,
  before: SecurityRules,
  newId: () => string,
): SecurityRules {
  return {
    accessRules: CustomRules ? (CustomRules.Rules ?? []).map((rule) => readRule(rule, newId)) : before.accessRules,
    rateLimits: RateLimitingRules
      ? (RateLimitingRules.Rules ?? []).map((rule) => readRateLimit(rule, newId))
      : before.rateLimits,
  };
}

function readRule({ Id, Name, Condition, Action, Enabled }: RuleRequest, newId: () => string): AccessRule {
  const test = parseCondition(Condition);
  if (typeof test === "string") throw invalid(Name, test);
  return { id: Id || newId(), name: Name, condition: Condition, action: Action.Name, enabled: Enabled === "on" };
}

function readRateLimit(rule: RateLimitRequest, newId: () => string): RateLimit {
  const { Name, CountBy, MaxRequestThreshold, CountingPeriod, ActionDuration, Priority = 0 } = rule;
  const unknown = CountBy.find((name) => !findVariable(name));
  if (unknown !== undefined) throw invalid(Name, `the local cloud cannot count by ${unknown}`);
  if (durationMs(ActionDuration) === undefined) throw invalid(Name, "`ActionDuration` is not a time such as 30s or 5m");
  return {
    ...readRule(rule, newId),
    countBy: CountBy,
    threshold: MaxRequestThreshold,
    period: CountingPeriod,
    actionDuration: ActionDuration,
    priority: Priority,
  };
}

function invalid(rule: string, reason: string): ApiError {
  return new ApiError("InvalidParameter.Security", `The rule ${rule} is not valid: ${reason}.`);
}

const describeRule = ({ id, name, condition, action, enabled }: AccessRule) => ({
  Id: id,
  Name: name,
  Condition: condition,
  Action: { Name: action },
  Enabled: enabled ? "on" : "off",
});

const RULE_FIELDS: readonly string[] = ["Id", "Name", "Condition", "Action.Name", "Enabled", "Priority"];

/** The fields of {@link describeSecurity}. */
export const SECURITY_FIELDS: readonly string[] = [
  ...within("CustomRules.Rules[]", [...RULE_FIELDS, "RuleType"]),
  ...within("RateLimitingRules.Rules[]", [
    ...RULE_FIELDS,
    ...["CountBy[]", "MaxRequestThreshold", "CountingPeriod", "ActionDuration"],
  ]),
];

/** What DescribeSecurityPolicy says about a policy. */
export function describeSecurity({ accessRules, rateLimits }: SecurityRules): object {
  return {
    CustomRules: {
      Rules: accessRules.map((rule) => ({ ...describeRule(rule), RuleType: "BasicAccessRule", Priority: 0 })),
    },
    RateLimitingRules: {
      Rules: rateLimits.map((limit) => ({
        ...describeRule(limit),
        CountBy: limit.countBy,
        MaxRequestThreshold: limit.threshold,
        CountingPeriod: limit.period,
        ActionDuration: limit.actionDuration,
        Priority: limit.priority,
      })),
    },
  };
}
