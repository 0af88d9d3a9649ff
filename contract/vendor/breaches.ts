import { isContractRefusal } from "./codes/table";
import type { Terms } from "./revisions";
import type { Rule } from "./rules";

const NO_RULES: readonly Rule[] = [];

/** The value that asks for nothing: sent, it is as if the parameter were absent. Only a flag has one, its default. */
export const neutralValue = ({ type = "", default: preset }: { type?: string; default?: unknown }): unknown =>
  /^boolean$/i.test(type) ? preset : undefined;

/**
 * Finds the rules that a request breaks, including those without effect. A condition's parameter that is absent
 * counts as its default.
 * @returns a function that takes a reader of parameters by their names on the wire
 */
export function breachFinder(
  terms: Pick<Terms, "parameters" | "rules">,
): (read: (parameter: string) => unknown) => readonly Rule[] {
  const specs = new Map(terms.parameters.map((spec) => [spec.name, spec]));
  const rules = terms.rules.map((rule) => {
    const spec = specs.get(rule.parameter);
    return {
      rule,
      allowed: new Set<unknown>(rule.when.in),
      preset: specs.get(rule.when.parameter)?.default,
      neutral: spec && neutralValue(spec),
    };
  });
  return (read) => {
    let broken = NO_RULES;
    for (const { rule, allowed, preset, neutral } of rules) {
      const value = read(rule.parameter);
      const isSent = value !== undefined && value !== neutral;
      if (isSent === (rule.kind === "required")) continue;
      const holds = allowed.has(read(rule.when.parameter) ?? preset);
      if (holds === (rule.kind === "required")) broken = [...broken, rule];
    }
    return broken;
  };
}

/** Whether a request that breaks these rules is refused: not when what it breaks is merely without effect. */
export const isRefused = (rules: readonly Rule[]): boolean => rules.some(({ kind }) => kind !== "ignored");

/**
 * Whether a code is one with which the API refuses a request that breaks rules: a parameter that is absent has a code
 * of its own.
 */
export const refuses = (rules: readonly Rule[], code: string): boolean =>
  isContractRefusal(code) || (code === "MissingParameter" && rules.some(({ kind }) => kind === "required"));
