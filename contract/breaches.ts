import type { Contract } from "./revisions";
import type { Rule } from "./rules";

const NO_RULES: readonly Rule[] = [];

/**
 * Finds the rules that a request breaks. A condition's parameter that is absent counts as its default.
 * @returns a function that is told how to read a parameter by its name on the wire
 */
export function breachFinder(contract: Contract): (read: (parameter: string) => unknown) => readonly Rule[] {
  const rules = contract.rules.map((rule) => ({
    rule,
    allowed: new Set<unknown>(rule.when.in),
    preset: contract.parameters.find(({ name }) => name === rule.when.parameter)?.default,
  }));
  return (read) => {
    let broken = NO_RULES;
    for (const { rule, allowed, preset } of rules) {
      const isSent = read(rule.parameter) !== undefined;
      if (!isSent && !rule.required) continue;
      if (isSent !== allowed.has(read(rule.when.parameter) ?? preset)) broken = [...broken, rule];
    }
    return broken;
  };
}

/** Whether a code is one with which the API refuses a request that breaks rules: a parameter that is absent has a code of its own. */
export const isRefusalOf = (rules: readonly Rule[], code: string): boolean =>
  /^InvalidParameter(Value)?(\.|$)/.test(code) ||
  (code === "MissingParameter" && rules.some(({ required }) => required));
