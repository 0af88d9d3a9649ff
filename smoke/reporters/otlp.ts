import { below } from "./below";
import { endTime, METRICS, metricSamples } from "./metrics";
import type { Reporter } from "./reporter";
import { targetName } from "./target-name";

const attributes = (values: Readonly<Record<string, string | undefined>>) =>
  Object.entries(values).flatMap(([key, stringValue]) =>
    stringValue === undefined ? [] : [{ key, value: { stringValue } }],
  );

/** For OpenTelemetry: an ExportMetricsServiceRequest in the JSON form of OTLP 1.x, of gauges. */
export const otlpReporter = (): Reporter => ({
  render: (report) => {
    const timeUnixNano = String(BigInt(endTime(report)) * 1_000_000n);
    const metrics = METRICS.map((metric) => ({
      name: metric.name,
      description: metric.help,
      unit: metric.unit,
      gauge: {
        dataPoints: metricSamples(metric, report).map(({ labels, value }) => ({
          attributes: attributes(labels),
          timeUnixNano,
          asDouble: value,
        })),
      },
    }));
    const resource = attributes({
      "service.name": "ekyc-smoke",
      "service.version": report.toolVersion,
      "deployment.environment.name": targetName(report),
      "cloud.region": report.region,
    });
    const scope = { name: report.schema, version: String(report.version) };
    return `${JSON.stringify({ resourceMetrics: [{ resource: { attributes: resource }, scopeMetrics: [{ scope, metrics }] }] })}\n`;
  },
  request: (address) => ({
    url: address.pathname.endsWith("/v1/metrics") ? address.href : below(address, "/v1/metrics"),
    method: "POST",
    contentType: "application/json",
  }),
});
