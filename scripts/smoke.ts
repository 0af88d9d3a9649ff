import { Command, Option } from "commander";
import { contractAt, REVISION_NAMES, type RevisionName } from "../contract/revisions";
import { describeUserError, EXIT, type ExitCode } from "../lib/user-error";
import { adviceOn } from "../smoke/advice";
import type { Check } from "../smoke/check";
import { smokePlan } from "../smoke/plan";
import { endedQuarantines } from "../smoke/quarantine";
import { REPORTER_NAMES } from "../smoke/reporters";
import { SUMMARIES } from "../smoke/reporters/summaries";
import { runSmoke } from "../smoke/runner";
import { coloursOn, processOutput, runCommand } from "./lib/cli";
import { interruptible } from "./lib/interruption";
import { commaSeparated, readBase64, wholeNumber } from "./lib/options";
import { KEY_VARIABLE, readClientKey } from "./lib/smoke/client-key";
import { historyFolder, keepReport, prepareHistory, readHistory } from "./lib/smoke/history-folder";
import { destinationsOf, type ReporterChoice, reporterChoice } from "./lib/smoke/report-destination";
import { reporterChoices } from "./lib/smoke/reporter-choices";
import { Reporting } from "./lib/smoke/reporting";
import { resolveTarget, type Target } from "./lib/smoke/target";
import { toolVersion } from "./lib/tool-version";

interface SmokeOptions {
  readonly env?: string;
  readonly url?: string;
  readonly outputs?: string;
  readonly keyFile?: string;
  readonly profiles?: string[];
  readonly compareImage?: string;
  readonly list?: true;
  readonly dryRun?: true;
  readonly reporter?: readonly ReporterChoice[];
  readonly output?: string;
  readonly history?: string;
  readonly quiet?: true;
  readonly contract?: RevisionName;
  readonly timeout: number;
  readonly slowMs?: number;
  readonly retries?: number;
}

const describeRequest = ({ id, request, authorization, skip }: Check, target: string): string => {
  const body = request.body === undefined ? "" : ` ${JSON.stringify(request.body)}`;
  const text =
    skip === undefined ? `${request.method} ${target}${request.path}${body} (${authorization})` : `skipped: ${skip}`;
  return `${id}\n    ${text.length > 160 ? `${text.slice(0, 157)}...` : text}\n`;
};

/** The target, judged as the command line says where it says something. @throws UserError */
function judgedTarget(options: SmokeOptions, needsUrl: boolean): Target {
  const target = resolveTarget(options, needsUrl);
  return {
    ...target,
    contract: options.contract === undefined ? target.contract : contractAt(options.contract).revision,
    slowMs: options.slowMs ?? target.slowMs,
    retries: options.retries ?? target.retries,
  };
}

async function smoke(options: SmokeOptions): Promise<void> {
  const { quiet = false } = options;
  const planOnly = options.list ?? options.dryRun ?? false;
  const target = judgedTarget(options, !planOnly);
  const { url = "", pace, environment } = target;
  const plan = smokePlan({
    ...target,
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
    processOutput.out(plan.map((check) => describeRequest(check, url)).join(""));
    processOutput.out(
      `${plan.length} requests would be sent, those for tokens at most ${pace.requestsPerSecond} a second; none was.\n`,
    );
    return;
  }
  const reports = destinationsOf(reporterChoices(options), process.env);
  const key = readClientKey(options.keyFile);
  const history = options.history === undefined ? undefined : historyFolder(options.history);
  if (history !== undefined) prepareHistory(history);
  const listed = reports.some(({ name, destination }) => name === "list" && destination.kind === "stdout");
  const reporting = new Reporting(reports, {
    output: processOutput,
    live: process.stderr.isTTY === true && listed && !quiet,
    colors: coloursOn(process.stdout),
    quiet,
    ...(history !== undefined && { history: readHistory(history).kept.map(({ report: kept }) => kept) }),
  });
  reporting.start(url, plan.length);
  const report = await interruptible((signal) =>
    runSmoke(plan, {
      ...(environment === undefined ? {} : { environment }),
      ...(target.region === undefined ? {} : { region: target.region }),
      contract: target.contract,
      target: url,
      key,
      pace,
      concurrency: target.concurrency,
      toolVersion: toolVersion(),
      timeoutMs: options.timeout,
      slowMs: target.slowMs,
      retries: target.retries,
      quarantine: target.quarantine,
      signal,
      onResult: (result) => reporting.result(result),
    }),
  );
  const unwritten = await reporting.finish(report);
  if (history !== undefined) keepReport(history, report);
  const ended = quiet && report.exitCode === EXIT.ok ? [] : endedQuarantines(report, target.quarantine);
  for (const sentence of ended) processOutput.err(`note: ${sentence}\n`);
  const advice = adviceOn(report);
  if (advice) processOutput.err(describeUserError(advice));
  for (const problem of unwritten) processOutput.err(describeUserError(problem));
  const { exitCode } = report;
  process.exitCode = (exitCode === EXIT.ok && unwritten.length > 0 ? EXIT.failed : exitCode) satisfies ExitCode;
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
    .option(
      "--reporter <name[=path]>",
      `form of the report and the file it goes to, else stdout; repeatable; one of ${REPORTER_NAMES.join(", ")} (list)`,
      reporterChoice,
    )
    .option("--output <file>", "the file of the one reporter, for --reporter NAME=PATH")
    .option("--history <folder>", "keep the report in this folder, for npm run smoke:history; COS is not spoken to")
    .option("--timeout <ms>", "longest wait for one answer, in milliseconds", wholeNumber(1, 600_000), 10_000)
    .option(
      "--slow-ms <ms>",
      "a check that passed slower than this is degraded (environment's, else 2000)",
      wholeNumber(1, 600_000),
    )
    .option(
      "--retries <number>",
      "how often a request is sent again when the failure is one that passes (environment's, else 2)",
      wholeNumber(0, 10),
    )
    .addOption(
      new Option(
        "--contract <revision>",
        "revision of the vendor's contract that says which IdCardTypes are listed (environment's, else the newest)",
      ).choices(REVISION_NAMES),
    )
    .option("--quiet", "print nothing but what failed")
    .addHelpText(
      "after",
      `
Reporters:
${REPORTER_NAMES.map((name) => `  ${name.padEnd(11)} ${SUMMARIES[name]}`).join("\n")}

Exit codes: 0 passed (degraded included), 1 a check failed, could not be decided or was interrupted, or a report was not written, 2 wrong usage, configuration or key,
3 the endpoint was not reached. Ctrl-C keeps what is done, skips the rest and still writes the report.

Examples:
  ${KEY_VARIABLE}=... npm run smoke -- --env dev
  npm run smoke -- --env prod --key-file key.txt --reporter list --reporter junit=smoke.xml --reporter html=smoke.html
  npm run smoke -- --env prod --reporter prometheus=https://pushgateway.example --reporter otlp=https://collector.example:4318
  npm run smoke -- --env dev --profiles HK,ML --dry-run`,
    )
    .action(smoke),
);
