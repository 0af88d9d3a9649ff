import { RULES } from "../../rules";
import { UNUSED_SUPPRESSION } from "../../rules/lint";
import type { Rule } from "../../rules/rule";

/** The texts of a rule that people read. */
export type RuleText = Pick<Rule, "id" | "what" | "why" | "fix">;

/** Every rule, and the one that the linter itself enforces. */
export const RULE_TEXTS: readonly RuleText[] = [
  ...RULES,
  {
    id: UNUSED_SUPPRESSION,
    what: "Every suppression excuses something.",
    why: "One that excuses nothing any more would silently excuse the next mistake at the same address.",
    fix: "Delete the suppression.",
  },
];
