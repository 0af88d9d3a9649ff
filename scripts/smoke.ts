import { writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import { describeUserError, type ExitCode } from "../lib/user-error";
import { adviceOn } from "../smoke/advice";
import type { Check } from "../smoke/check";
import { smokePlan } from "../smoke/plan";
import { REPORTER_NAMES, REPORTERS, type ReporterName } from "../smoke/reporters";
import { runSmoke } from "../smoke/runner";
import { coloursOn, processOutput, runCommand } from "./lib/cli";
import { assertWritable, commaSeparated, readBase64, wholeNumber } from "./lib/options";
import { KEY_VARIABLE, readClientKey } from "./lib/smoke/client-key";
import { resolveTarget } from "./lib/smoke/target";

interface SmokeOptions {
  readonly env?: string;
  readonly url?: string;
  readonly outputs?: string;
  readonly keyFile?: string;
  readonly profiles?: string[];
  readonly compareImage?: string;
  readonly list?: true;
  readonly dryRun?: true;
  readonly reporter: ReporterName;
  readonly output?: string;
  readonly timeout: number;
  readonly slowMs: number;
}

const describeRequest = ({ id, request, authorization, skip }: Check, target: string): string => {
  const body = request.body === undefined ? "" : ` ${JSON.stringify(request.body)}`;
  const text =
    skip === undefined ? `${request.method} ${target}${request.path}${body} (${authorization})` : `skipped: ${skip}`;
  return `${id}\n    ${text.length > 160 ? `${text.slice(0, 157)}...` : text}\n`;
};

async function smoke(options: SmokeOptions): Promise<void> {
  const planOnly = options.list ?? options.dryRun ?? false;
  const target = resolveTarget(options, !planOnly);
  const plan = smokePlan({
    profiles: target.profiles,
    exact: target.exact,
    ...(target.environment === undefined ? {} : { environment: target.environment }),
    ...(options.profiles === undefined ? {} : { only: options.profiles }),
    ...(options.compareImage === undefined
      ? {}
      : { compareImage: planOnly ? "(photo)" : readBase64(options.compareImage, "--compare-image") }),
  });
  if (options.list) {
    processOutput.out(plan.map(({ id, title }) => `${id.padEnd(32)} ${title}\n`).join(""));
    return;
  }
  if (options.dryRun) {
    processOutput.out(plan.map((check) => describeRequest(check, target.url ?? "")).join(""));
    processOutput.out(
      `${plan.length} requests would be sent, those for tokens at most ${target.requestsPerSecond} a second; none was.\n`,
    );
    return;
  }
  const key = readClientKey(options.keyFile);
  if (options.output !== undefined) assertWritable(options.output, "--output");
  const live = process.stderr.isTTY === true && options.output === undefined;
  const colors = options.output === undefined && coloursOn(process.stdout);
  const reporter = REPORTERS[options.reporter]({ output: processOutput, live, colors });
  reporter.start?.(target.url ?? "", plan.length);
  const report = await runSmoke(plan, {
    ...(target.environment === undefined ? {} : { environment: target.environment }),
    target: target.url ?? "",
    key,
    requestsPerSecond: target.requestsPerSecond,
    concurrency: target.concurrency,
    timeoutMs: options.timeout,
    slowMs: options.slowMs,
    onResult: (result) => reporter.result?.(result),
  });
  const text = reporter.render(report);
  if (options.output === undefined) processOutput.out(text);
  else writeFileSync(options.output, text);
  const advice = adviceOn(report);
  if (advice) processOutput.err(describeUserError(advice));
  process.exitCode = report.exitCode satisfies ExitCode;
}

void runCommand(
  new Command("npm run smoke --")
    .description(
      "Checks a deployed token endpoint: it is up, serves its profiles, issues a token with each, refuses what it must.",
    )
    .option(
      "--env <name>",
      "environment whose deployed stack is checked; its outputs are read from outputs.<name>.json",
    )
    .option("--url <url>", "address of an endpoint instead of --env; the 21 default profiles are then checked")
    .option("--outputs <file>", "outputs file of the deployed stack, instead of outputs.<name>.json")
    .option("--key-file <file>", `file that holds the client key, instead of the variable ${KEY_VARIABLE}`)
    .option("--profiles <names>", "request tokens for these profiles only, separated by commas", commaSeparated)
    .option("--compare-image <file>", "photo sent with profiles whose checkMode is 2")
    .option("--list", "list the checks and do nothing; needs no key and no deployment")
    .option("--dry-run", "show every request and send none; needs no key and no deployment")
    .addOption(new Option("--reporter <name>", "form of the report").choices(REPORTER_NAMES).default("list"))
    .option("--output <file>", "write the report to a file instead of stdout")
    .option("--timeout <ms>", "longest wait for one answer, in milliseconds", wholeNumber(1, 600_000), 10_000)
    .option("--slow-ms <ms>", "a check that passed slower than this is degraded", wholeNumber(1, 600_000), 2_000)
    .addHelpText(
      "after",
      `
Exit codes: 0 passed (degraded included), 1 a check failed, 2 wrong usage, configuration or key, 3 the endpoint was not reached.

Examples:
  ${KEY_VARIABLE}=... npm run smoke -- --env dev
  npm run smoke -- --env prod --key-file key.txt --reporter junit --output smoke.xml
  npm run smoke -- --env dev --profiles HK,ML --dry-run`,
    )
    .action(smoke),
);
