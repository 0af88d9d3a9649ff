import { REPORTER_NAMES } from "../../smoke/reporters";
import { METRICS } from "../../smoke/reporters/metrics";
import { prometheusName } from "../../smoke/reporters/prometheus";
import { SUMMARIES } from "../../smoke/reporters/summaries";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

/** The generated parts of docs/smoke-reporters.md: every reporter and every metric. */
export const smokeReportersPage = (): PageParts => ({
  reporters: table(
    ["Reporter", "What it is"],
    REPORTER_NAMES.map((name) => [code(name), SUMMARIES[name]]),
  ),
  metrics: table(
    ["Prometheus", "OpenTelemetry", "Unit", "Labels", "Value"],
    METRICS.map((metric) => [
      code(prometheusName(metric)),
      code(metric.name),
      metric.unit,
      ["environment", ...metric.labels].map(code).join(", "),
      metric.help,
    ]),
  ),
});
