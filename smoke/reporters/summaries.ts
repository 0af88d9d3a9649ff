import type { ReporterName } from ".";

/** What each reporter is for, as shown in help and documentation. */
export const SUMMARIES: Readonly<Record<ReporterName, string>> = {
  list: "for people in a terminal: progress, then each check, why it did not pass and the next step",
  json: "the whole report, of the schema smoke/generated/report.schema.json",
  ndjson:
    "one line of JSON per check as it ends (`type: check`), then one with the rest of the report (`type: summary`)",
  junit: "JUnit XML for CI systems, with the run, the profile's parameters and every attempt as properties",
  tap: "TAP 14 with YAML diagnostics",
  markdown: "a GitHub step summary; `markdown=$GITHUB_STEP_SUMMARY` appends",
  html: "one page for people that loads nothing: profiles by state, latency, history, what failed opened",
  prometheus:
    "metrics in the text format: a file `*.prom` for node_exporter's textfile collector, or pushed to the address of a Pushgateway",
  otlp: "metrics as OTLP/HTTP JSON: posted to an address, to that of OTEL_EXPORTER_OTLP_ENDPOINT when none is given, or a file",
};
