import { REPORTER_NAMES } from "../../smoke/reporters";
import { METRICS, MOST_CHECKS_WITH_SERIES } from "../../smoke/reporters/metrics";
import { prometheusName } from "../../smoke/reporters/prometheus";
import { SUMMARIES } from "../../smoke/reporters/summaries";
import { REPORT_VERSION } from "../../smoke/schema/vocabulary";
import { code, GENERATED_NOTE, table } from "./markdown";

/** docs/smoke-reporters.md: every reporter, where its report goes, and every metric. */
export function smokeReportersPage(): string {
  const reporters = REPORTER_NAMES.map((name) => [code(name), SUMMARIES[name]]);
  const metrics = METRICS.map((metric) => [
    code(prometheusName(metric)),
    code(metric.name),
    metric.unit,
    ["environment", ...metric.labels].map(code).join(", "),
    metric.help,
  ]);
  return `${GENERATED_NOTE}

# Reports of the smoke checks

\`\`\`sh
npm run smoke -- --env prod --reporter list --reporter junit=smoke.xml --reporter html=smoke.html --reporter prometheus=https://pushgateway.example
\`\`\`

${table(["Reporter", "What it is"], reporters)}

- \`--reporter NAME\` writes to stdout, which one reporter at most may do; \`--reporter NAME=PATH\` writes a file; it can be repeated. Without it the
  report is \`list\`. \`--output PATH\` is the file of a single reporter. All are made from one report of
  [report.schema.json](../smoke/generated/report.schema.json) (JSON Schema 2020-12, version ${REPORT_VERSION}: a new optional field does not raise it, a field that
  goes or changes its meaning does).
- Whether every file can be written is found out before the first request. A file holds what it held before or the whole report, after Ctrl-C too: it is
  written beside its place and renamed. Only the file that \`GITHUB_STEP_SUMMARY\` names is appended to.
- What is sent over the network is sent last, for ten seconds at most (0.4 s after Ctrl-C), up to three times when the answer is 429, 502, 503 or 504 or the
  connection fails. A report that could not be written or sent is said on stderr and makes the exit code 1 if it would have been 0; a failure of the
  checks keeps its own. The \`exitCode\` in a report is that of the checks.
- No report holds a token, a key or an image: results are redacted where they leave the runner.
- A check in quarantine is shown in each: a TODO in tap, skipped in junit, its own state elsewhere.

\`npm run test:html\` opens sample html reports and [histories](history.md) in a headless Chromium (light and dark, 390 and 1280 pixels) and looks for
console errors, requests, violations of accessibility rules, sideways scrolling and what the keyboard does not reach; \`CHROMIUM_PATH\` names the browser.

## Metrics

${table(["Prometheus", "OpenTelemetry", "Unit", "Labels", "Value"], metrics)}

All are gauges. \`environment\` is the host of the target when no environment was named. Labels are names of the plan, never what an answer says, and at
most ${MOST_CHECKS_WITH_SERIES} checks of a run, failed ones first, have series of their own. A Pushgateway is sent \`PUT …/metrics/job/ekyc_smoke/environment/NAME\`,
which replaces what the run before left. The address may hold no password; headers for OTLP go into \`OTEL_EXPORTER_OTLP_HEADERS\`.

Alarm on failure with \`ekyc_smoke_run_success == 0\` and on silence with \`time() - ekyc_smoke_run_timestamp_seconds > 3600\`.
`;
}
