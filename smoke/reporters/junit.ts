import junit from "junit-report-builder";
import type { CheckResult } from "../result";
import type { Reporter } from "./reporter";

const details = ({ reason, owner, expected, received, upstreamRequestId, nextStep }: CheckResult): string =>
  Object.entries({ reason, owner, expected, received, upstreamRequestId, nextStep })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}`))
    .join("\n");

/** For CI systems: JUnit XML. A degraded check is passed there, with its reason as output; an inconclusive one is an error. */
export function junitReporter(): Reporter {
  return {
    render: (report) => {
      const builder = junit.newBuilder();
      const suite = builder
        .testSuite()
        .name(`token endpoint ${report.environment ?? report.target}`)
        .timestamp(report.startedAt)
        .time(report.durationMs / 1_000);
      for (const result of report.checks) {
        const test = suite
          .testCase()
          .className(`smoke.${result.group}`)
          .name(result.title)
          .time(result.durationMs / 1_000);
        switch (result.state) {
          case "pass":
            break;
          case "degraded":
            test.standardOutput(details(result));
            break;
          case "fail":
            test.failure(details(result), result.status === undefined ? "fail" : String(result.status));
            break;
          case "skipped":
            test.skipped();
            test.standardOutput(details(result));
            break;
          case "inconclusive":
            test.error(details(result), "inconclusive");
            break;
          default: {
            const never: never = result.state;
            throw new Error(`unknown state ${String(never)}`);
          }
        }
      }
      return `${builder.build().trimEnd()}\n`;
    },
  };
}
