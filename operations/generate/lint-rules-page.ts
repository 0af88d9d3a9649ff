import { RULE_TEXTS } from "../lint-stacks/rule-texts";
import type { PageParts } from "./markers";

/** The generated part of docs/lint-rules.md: every rule of `npx ekyc lint`. */
export const lintRulesPage = (): PageParts => ({
  rules: RULE_TEXTS.map(
    ({ id, what, why, fix }) => `## ${id}

${what}

- **Why:** ${why}
- **How to fix:** ${fix}`,
  ).join("\n\n"),
});
