import { SUPPRESSIONS_KEY } from "../../rules/suppression";
import { RULE_TEXTS } from "../lint-stacks/rule-texts";
import { GENERATED_NOTE } from "./markdown";

/** docs/lint-rules.md: every rule of `npm run lint:stacks`. */
export function lintRulesPage(): string {
  const rules = RULE_TEXTS.map(
    ({ id, what, why, fix }) => `## ${id}

${what}

- **Why:** ${why}
- **How to fix:** ${fix}`,
  );
  return `${GENERATED_NOTE}

# Rules for stacks

\`npm run lint:stacks\` synthesizes every environment and checks the stacks against these rules; with files or folders it checks any stack in
Terraform's JSON syntax, by whomever. \`--format json\` and \`--format sarif\` are for machines. It exits with 0 when no rule is broken, 1 when one
is, 2 for wrong usage or no stack.

## Suppressions

An excuse names a rule and a reason, holds for one address, and is printed with every report. Where the reason belongs to a construct, it
stands in the stack beside the resource, in the comment that Terraform ignores (constructs write it with \`suppress\`, and for each \`reason\`
of a policy statement):

\`\`\`json
"tencentcloud_scf_trigger": {
  "Url": {
    "//": { "${SUPPRESSIONS_KEY}": [{ "rule": "public-url", "reason": "Callers send a key, which the function checks." }] }
  }
}
\`\`\`

For a stack that you cannot or would not change, it stands in \`lint-stacks.yaml\` or the file that \`--config\` names:

\`\`\`yaml
retentionDays: # fewest days for which logs are kept, by name of the stack; the first pattern that fits counts
  "*-prod": 180
  "*": 7
suppressions:
  - stack: token-endpoint-dev # a pattern too; without it, every stack
    rule: state-encryption
    address: terraform.backend.local
    reason: The environment of one developer.
\`\`\`

${rules.join("\n\n")}
`;
}
