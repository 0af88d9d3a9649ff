import { isRecord } from "../lib/is-record";
import { didYouMean } from "../lib/nearest";
import { UserError } from "../lib/user-error";
import type { JsonPath } from "./json-lines";
import type { Rule } from "./rule";
import type { SynthesizedStack } from "./stack";

/** The key of a block's comment (`//`) that holds its suppressions. */
export const SUPPRESSIONS_KEY = "lintSuppressions";

/** An excuse from one rule for one address. */
export interface Suppression {
  readonly rule: string;
  readonly address: string;
  readonly reason: string;
  /** In the stack itself, or in a file next to it; as SARIF calls the two. */
  readonly kind: "inSource" | "external";
  /** Where in the stack, for one in it. */
  readonly path?: JsonPath;
}

/**
 * The suppressions in a stack, in the comments of its blocks.
 * @throws UserError for one that lacks its rule or its reason, or names a rule that does not exist
 */
export function suppressionsIn(stack: SynthesizedStack, rules: readonly Pick<Rule, "id">[]): Suppression[] {
  return stack.blocks.flatMap(({ address, config, path }) => {
    const comment = config["//"];
    const given = isRecord(comment) ? comment[SUPPRESSIONS_KEY] : undefined;
    if (given === undefined) return [];
    const where = `${stack.file}, ${address}, //.${SUPPRESSIONS_KEY}`;
    if (!Array.isArray(given)) throw malformed(where, "it is not a list");
    return given.map((item: unknown, index): Suppression => {
      const { rule, reason }: Record<string, unknown> = isRecord(item) ? item : {};
      if (typeof rule !== "string") throw malformed(`${where}[${index}]`, "rule is missing");
      if (typeof reason !== "string" || reason.trim() === "")
        throw malformed(`${where}[${index}]`, "reason is missing");
      requireRule(rule, rules, `${where}[${index}]`);
      return { rule, address, reason, kind: "inSource", path: [...path, "//", SUPPRESSIONS_KEY, index] };
    });
  });
}

/** @throws UserError with the nearest id when there is no such rule */
export function requireRule(id: string, rules: readonly Pick<Rule, "id">[], where: string): void {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(id)) return;
  throw new UserError(
    `${where}: rule: got "${id}"; allowed: ${ids.join(", ")}.${didYouMean(id, ids)}`,
    "Correct the rule's id; docs/lint-rules.md lists them.",
  );
}

const malformed = (where: string, what: string): UserError =>
  new UserError(
    `${where}: ${what}; allowed: a list of {rule, reason}.`,
    "Give each suppression the id of a rule and the reason for it.",
  );
