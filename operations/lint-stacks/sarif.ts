import { RULE_TEXTS } from "./rule-texts";
import type { LintReport } from "./run";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** A path as SARIF takes it: relative with slashes, or a file URI. */
const uri = (file: string): string => {
  const path = file.split("\\").join("/").split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
};

/**
 * The report in SARIF 2.1.0, which code hosts show next to the line. Suppressed results are kept, with their reasons.
 */
export function renderSarif({ results }: LintReport): string {
  const rules = RULE_TEXTS.map(({ id, what, why, fix }) => ({
    id,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: fix },
    defaultConfiguration: { level: "error" },
  }));
  const sarif = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "lint-stacks", rules } },
        results: results.map(({ rule, file, line, address, message, suppression }) => ({
          ruleId: rule,
          ruleIndex: rules.findIndex(({ id }) => id === rule),
          level: "error",
          message: { text: `${address}: ${message}.` },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: uri(file) }, region: { startLine: line } },
              logicalLocations: [{ fullyQualifiedName: address, kind: "resource" }],
            },
          ],
          suppressions: suppression ? [{ kind: suppression.kind, justification: suppression.reason }] : [],
        })),
      },
    ],
  };
  return `${JSON.stringify(sarif, null, 2)}\n`;
}
