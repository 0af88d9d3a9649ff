import { below } from "./below";
import { METRICS, type Metric, metricSamples, type Sample } from "./metrics";
import type { Reporter } from "./reporter";
import { targetName } from "./target-name";

/** A metric's name by Prometheus' conventions, as OpenTelemetry translates it. */
export const prometheusName = ({ name, unit }: Pick<Metric, "name" | "unit">): string =>
  `${name.replaceAll(".", "_")}${unit === "s" ? "_seconds" : ""}`;

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", '"': '\\"' };

/** A label's value in the text format, which escapes three characters. */
const escaped = (value: string): string => value.replace(/[\\\n"]/g, (character) => ESCAPES[character] ?? character);

const line = (name: string, { labels, value }: Sample): string =>
  `${name}{${Object.entries(labels)
    .map(([label, text]) => `${label}="${escaped(text)}"`)
    .join(",")}} ${value}`;

/** A label's value in the path of a Pushgateway, which takes any text as base64url and an empty one as "=". */
const segment = (label: string, value: string): string =>
  /^[\w.-]+$/.test(value)
    ? `${label}/${value}`
    : `${label}@base64/${Buffer.from(value, "utf8").toString("base64url") || "="}`;

/** For Prometheus: the text format 0.0.4, for node_exporter's textfile collector or, pushed, for a Pushgateway. */
export const prometheusReporter = (): Reporter => ({
  render: (report) =>
    METRICS.map((metric) => {
      const name = prometheusName(metric);
      const samples = metricSamples(metric, report).map((sample) => line(name, sample));
      return samples.length === 0 ? "" : `# HELP ${name} ${metric.help}\n# TYPE ${name} gauge\n${samples.join("\n")}\n`;
    }).join(""),
  // PUT takes the place of the whole group, so that a check that is gone does not keep its last state forever.
  request: (address, report) => ({
    url: below(address, `/metrics/job/ekyc_smoke/${segment("environment", targetName(report))}`),
    method: "PUT",
    contentType: "text/plain; version=0.0.4; charset=utf-8",
  }),
});
