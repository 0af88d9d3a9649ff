import type { CheckResult, SmokeReport } from "../run/result";
import { listDetails } from "./details";
import type { Reporter } from "./reporter";
import { targetName } from "./target-name";

const text = (result: CheckResult): string =>
  listDetails(result)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");

const runProperties = ({ runId, toolVersion, target, region, contract, pace }: SmokeReport) => ({
  runId,
  toolVersion,
  target,
  region,
  contract,
  requestsPerSecond: pace.requestsPerSecond,
});

/** The profile's parameters, then one property per attempt with its outcome. */
const checkProperties = ({ profile, parameters = {}, attempts }: CheckResult): Record<string, unknown> => ({
  profile,
  ...parameters,
  attempts: attempts.length,
  ...Object.fromEntries(
    attempts.map(({ startedAt, durationMs, status, code }, index) => [
      `attempt.${index + 1}`,
      [startedAt, `${durationMs} ms`, status, code].filter((part) => part !== undefined).join(" "),
    ]),
  ),
});

function addProperties(node: { property(name: string, value: string): unknown }, properties: object): void {
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) node.property(name, String(value));
}

/**
 * For CI systems: JUnit XML. A degraded check is passed there, with its reason as output; an inconclusive one is an
 * error; one in quarantine is skipped.
 */
export const junitReporter = (): Reporter => ({
  render: (report) => {
    const junit = require("junit-report-builder") as typeof import("junit-report-builder").default;
    const builder = junit.newBuilder();
    const suite = builder
      .testSuite()
      .name(`token endpoint ${targetName(report)}`)
      .timestamp(report.startedAt)
      .time(report.durationMs / 1_000);
    addProperties(suite, runProperties(report));
    for (const result of report.checks) {
      const test = suite
        .testCase()
        .className(`smoke.${result.group}`)
        .name(result.title)
        .time(result.durationMs / 1_000);
      addProperties(test, checkProperties(result));
      if (result.quarantine) {
        const { until, reason } = result.quarantine;
        test.skipped();
        test.standardOutput(`quarantined until ${until}: ${reason}\n${text(result)}`);
        continue;
      }
      switch (result.state) {
        case "pass":
          break;
        case "degraded":
          test.standardOutput(text(result));
          break;
        case "fail":
          test.failure(text(result), result.status === undefined ? "fail" : String(result.status));
          break;
        case "skipped":
          test.skipped();
          test.standardOutput(text(result));
          break;
        case "inconclusive":
          test.error(text(result), "inconclusive");
          break;
        default: {
          const never: never = result.state;
          throw new Error(`unknown state ${String(never)}`);
        }
      }
    }
    return `${builder.build().trimEnd()}\n`;
  },
});
