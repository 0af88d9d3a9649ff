import type { JsonSchema } from "../../../lib/json-schema";
import type { Rule } from "../rules";
import { type RuleContext, ruledNames, ruleSchema, ruleUnions } from "./rule-schema";

/** An object with rules between its properties, in the form for validation and in the form for types. */
export interface RuledObject {
  readonly title: string;
  readonly description: string;
  readonly rules: readonly Rule[];
  readonly context: RuleContext;
}

/** The rules that a schema can break: what is without effect is valid. */
const enforced = (rules: readonly Rule[]): Rule[] => rules.filter(({ kind }) => kind !== "ignored");

/** For validators and editors. */
export function validationSchema({ title, description, rules, context }: RuledObject): JsonSchema {
  return {
    title,
    description,
    type: "object",
    properties: context.properties,
    required: context.required,
    additionalProperties: false,
    allOf: enforced(rules).map((rule) => ruleSchema(rule, context)),
  };
}

/** For TypeScript: an intersection of unions. */
export function typeSchema({ title, description, rules, context }: RuledObject): JsonSchema {
  const ruled = ruledNames(enforced(rules), context);
  const free = Object.fromEntries(Object.entries(context.properties).filter(([name]) => !ruled.has(name)));
  return {
    title,
    description,
    allOf: [
      { type: "object", properties: free, required: context.required.filter((name) => !ruled.has(name)) },
      ...ruleUnions(enforced(rules), context),
    ],
  };
}
