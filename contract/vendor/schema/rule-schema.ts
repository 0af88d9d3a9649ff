import type { JsonSchema } from "../../../lib/json-schema";
import { neutralValue } from "../breaches";
import type { Rule } from "../rules";

/** How a schema names the contract's parameters and which of them it always requires. */
export interface RuleContext {
  /** From the vendor's name to the schema's. */
  readonly rename: (parameter: string) => string;
  /** The schema's properties, by the schema's names. */
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

/** A condition's parameter when it is absent: it then counts as its default, which may or may not satisfy the rule. */
function holdsWhenAbsent(rule: Rule, context: RuleContext): boolean {
  return rule.when.in.some((value) => value === context.properties[context.rename(rule.when.parameter)]?.default);
}

/** What may be sent of a ruled parameter where its rule refuses it: nothing, or the value that asks for nothing. */
function refusedSchema(parameter: string, { properties }: RuleContext): JsonSchema | undefined {
  const neutral = neutralValue(properties[parameter] ?? {});
  return neutral === undefined ? undefined : { type: "boolean", enum: [neutral] };
}

/** A rule between parameters as `if`/`then`/`else`, so that a breach is reported at the offending parameter. */
export function ruleSchema(rule: Rule, context: RuleContext): JsonSchema {
  const condition = context.rename(rule.when.parameter);
  const parameter = context.rename(rule.parameter);
  const demand: JsonSchema =
    rule.kind === "required"
      ? { then: { type: "object", required: [parameter] } }
      : { else: { type: "object", properties: { [parameter]: refusedSchema(parameter, context) ?? false } } };
  return {
    description: rule.text,
    if: {
      type: "object",
      properties: { [condition]: { enum: rule.when.in } },
      ...(holdsWhenAbsent(rule, context) ? {} : { required: [condition] }),
    },
    ...demand,
  };
}

/**
 * The same rules as a union that TypeScript can check: for each condition one variant per set of rules that its
 * values satisfy, in which every ruled parameter is required, optional or `never`.
 */
export function ruleUnions(rules: readonly Rule[], context: RuleContext): JsonSchema[] {
  const conditions = [...new Set(rules.map((rule) => rule.when.parameter))];
  return conditions.map((condition) => {
    const ruled = rules.filter((rule) => rule.when.parameter === condition);
    const name = context.rename(condition);
    const schema = context.properties[name];
    const values = schema?.enum ?? [true, false];
    const variants = new Map<string, unknown[]>();
    for (const value of values) {
      const key = ruled.map((rule) => Number(rule.when.in.some((allowed) => allowed === value))).join("");
      variants.set(key, [...(variants.get(key) ?? []), value]);
    }
    return {
      anyOf: [...variants].map(([key, allowed]) => {
        const variant = ruled.map((rule, index) => ({
          parameter: context.rename(rule.parameter),
          kind: rule.kind,
          holds: key[index] === "1",
        }));
        const refused = (parameter: string): JsonSchema => refusedSchema(parameter, context) ?? { tsType: "never" };
        const absentAllowed = !context.required.includes(name) && allowed.includes(schema?.default);
        return {
          type: "object" as const,
          properties: {
            [name]: { ...schema, enum: allowed },
            ...Object.fromEntries(
              variant.map(({ parameter, kind, holds }) => [
                parameter,
                kind === "refused" && !holds ? refused(parameter) : (context.properties[parameter] ?? {}),
              ]),
            ),
          },
          required: [
            ...(absentAllowed ? [] : [name]),
            ...variant.filter(({ kind, holds }) => kind === "required" && holds).map(({ parameter }) => parameter),
          ],
        };
      }),
    };
  });
}

/** The names that {@link ruleUnions} already covers. */
export function ruledNames(rules: readonly Rule[], context: RuleContext): Set<string> {
  return new Set(rules.flatMap((rule) => [context.rename(rule.when.parameter), context.rename(rule.parameter)]));
}
