import { REPORTERS } from "../../../smoke/reporters";
import { METRICS, MOST_CHECKS_WITH_SERIES } from "../../../smoke/reporters/metrics";
import { prometheusName } from "../../../smoke/reporters/prometheus";
import { checkResult, rendered, smokeReport } from "../../helpers/smoke-report";

const LINE = /^([a-z_]+)\{((?:[a-z]+="(?:[^"\\\n]|\\[\\n"])*",?)*)\} (\S+)$/;

const report = smokeReport();
const series = (text: string) => text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

describe("prometheus", () => {
  it("is the text format: help, type, then every sample, each name once", () => {
    const text = rendered("prometheus", report);
    expect(text.match(/^# TYPE .*$/gm)).toEqual(METRICS.map((metric) => `# TYPE ${prometheusName(metric)} gauge`));
    for (const line of series(text)) expect(line).toMatch(LINE);
    expect(text.endsWith("\n")).toBe(true);
  });

  it("has one state per check, its duration in seconds, and the run's end and success", () => {
    const lines = series(rendered("prometheus", report));
    const three = 'environment="dev",check="three",group="token",profile="HK"';
    expect(lines).toContain(`ekyc_smoke_check_state{${three},state="fail"} 1`);
    expect(lines).toContain(`ekyc_smoke_check_state{${three},state="pass"} 0`);
    expect(lines).toContain(`ekyc_smoke_check_duration_seconds{${three}} 0.012`);
    expect(lines).toContain('ekyc_smoke_run_timestamp_seconds{environment="dev"} 1736812801.234');
    expect(lines).toContain('ekyc_smoke_run_success{environment="dev"} 0');
    expect(lines.filter((line) => line.startsWith("ekyc_smoke_check_duration") && line.includes("four"))).toEqual([]);
  });

  it("tells targets without an environment apart, and escapes label values", () => {
    const { environment: _environment, ...rest } = smokeReport([checkResult('a"b\\c\nd')]);
    expect(rendered("prometheus", rest)).toContain(
      'ekyc_smoke_check_duration_seconds{environment="endpoint.example",check="a\\"b\\\\c\\nd",group="token"} 0.012',
    );
  });

  it("bounds the series of a large run, keeps those of what failed, and says how many have none", () => {
    const checks = Array.from({ length: MOST_CHECKS_WITH_SERIES + 500 }, (_, index) => checkResult(`c${index}`));
    const last = checkResult("last", { state: "fail", reason: "broken", owner: "ours", nextStep: "n" });
    const text = rendered("prometheus", smokeReport([...checks, last]));
    expect(series(text).length).toBeLessThan(6 * MOST_CHECKS_WITH_SERIES + 50);
    expect(text).toContain('check="last",group="token",state="fail"} 1');
    expect(text).toContain('ekyc_smoke_checks_without_series{environment="dev"} 501');
    expect(text).toContain(`ekyc_smoke_checks{environment="dev",group="token",state="pass"} ${checks.length}`);
  });

  it.each([
    ["https://push.example", "dev", "https://push.example/metrics/job/ekyc_smoke/environment/dev"],
    ["https://push.example/prom/", "dev", "https://push.example/prom/metrics/job/ekyc_smoke/environment/dev"],
    ["https://push.example", "a/b", "https://push.example/metrics/job/ekyc_smoke/environment@base64/YS9i"],
  ])("replaces the group of its environment in the Pushgateway %s", (address, environment, url) => {
    expect(REPORTERS.prometheus().request?.(new URL(address), smokeReport([], { environment }))).toMatchObject({
      url,
      method: "PUT",
    });
  });
});

describe("otlp", () => {
  it("is an ExportMetricsServiceRequest with the same numbers", () => {
    const { resourceMetrics } = JSON.parse(rendered("otlp", report));
    expect(resourceMetrics).toHaveLength(1);
    const [{ resource, scopeMetrics }] = resourceMetrics;
    expect(resource.attributes).toContainEqual({ key: "service.name", value: { stringValue: "ekyc-smoke" } });
    expect(scopeMetrics[0].metrics.map(({ name }: { name: string }) => name)).toEqual(METRICS.map(({ name }) => name));
    const duration = scopeMetrics[0].metrics[1];
    expect(duration).toMatchObject({ name: "ekyc.smoke.check.duration", unit: "s" });
    expect(duration.gauge.dataPoints[2]).toEqual({
      attributes: ["environment", "dev", "check", "three", "group", "token", "profile", "HK"].flatMap(
        (key, index, all) => (index % 2 ? [] : [{ key, value: { stringValue: all[index + 1] } }]),
      ),
      timeUnixNano: "1736812801234000000",
      asDouble: 0.012,
    });
  });

  it.each([
    ["https://otel.example:4318", "https://otel.example:4318/v1/metrics"],
    ["https://otel.example/otlp/", "https://otel.example/otlp/v1/metrics"],
    ["https://otel.example/v1/metrics", "https://otel.example/v1/metrics"],
  ])("is posted below %s", (address, url) => {
    expect(REPORTERS.otlp().request?.(new URL(address), report)).toMatchObject({ url, method: "POST" });
  });
});
