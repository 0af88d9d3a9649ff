import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CALL_BY_HAND, SEED_PAGE } from "../contract/vendor/api";
import { RUNTIMES } from "../contract/vendor/runtimes";
import { CONCURRENCY_SOURCE } from "../contract/vendor/scf-limits";
import { PROJECT_ROOT } from "../lib/project-root";
import { WEB_CREDENTIALS } from "../local-cloud";
import { SUPPRESSIONS_KEY } from "../rules/suppression";
import { MOST_CHECKS_WITH_SERIES } from "../smoke/reporters/metrics";
import { REPORT_VERSION } from "../smoke/schema/vocabulary";

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

it.each([
  ["lint-rules.md", `"${SUPPRESSIONS_KEY}": [`],
  ["local-cloud.md", `(${listed(Object.keys(RUNTIMES))})`],
  ["local-cloud.md", `(\`${RUNTIMES["Nodejs20.19"]}\` for \`Nodejs20.19\`)`],
  ["local-cloud.md", `\`--web-credentials\` (${listed(WEB_CREDENTIALS)})`],
  ["local-cloud.md", `(${CONCURRENCY_SOURCE})`],
  ["profiles.md", SEED_PAGE],
  ["profiles.md", `[API Explorer](${CALL_BY_HAND.apiExplorer})`],
  ["profiles.md", `After \`${CALL_BY_HAND.commandLine} configure\``],
  ["smoke-reporters.md", `version ${REPORT_VERSION}: a new optional`],
  ["smoke-reporters.md", `At most ${MOST_CHECKS_WITH_SERIES} checks of a run`],
])("docs/%s says %s, as the code does", (page, text) => {
  const words = readFileSync(join(PROJECT_ROOT, "docs", page), "utf8").replaceAll(/\s+/g, " ");
  expect(words).toContain(text);
});
