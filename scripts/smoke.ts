import { Option } from "commander";
import { contractAt, REVISION_NAMES, type RevisionName } from "../contract/vendor/revisions";
import { coloursOn } from "../lib/command-line/colours";
import { addFormatOption, type FormatOption, writeJson } from "../lib/command-line/format-option";
import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { terminalWidth, wrapFor } from "../lib/command-line/prose";
import { defined } from "../lib/defined";
import { describeUserError, EXIT } from "../lib/user-error";
import { openHistory, tryToKeepReport } from "../smoke/history/store/open-history";
import { adviceOn } from "../smoke/knowledge/advice";
import { describeMatrix } from "../smoke/matrix/plan";
import { planDocument } from "../smoke/plan/plan-document";
import { renderPlan } from "../smoke/plan/render-plan";
import { type CheckSelection, type Selection, selectChecks } from "../smoke/plan/select-checks";
import { selectionRunOptions } from "../smoke/plan/selection-run-options";
import { REPORTER_NAMES } from "../smoke/reporters";
import { SUMMARIES } from "../smoke/reporters/summaries";
import { parseDestinations, type ReporterChoice, reporterChoice } from "../smoke/reporting/report-destination";
import { reporterChoices } from "../smoke/reporting/reporter-choices";
import { startReporting } from "../smoke/reporting/start-reporting";
import type { Budget } from "../smoke/run/budget";
import { endedQuarantines } from "../smoke/run/quarantine";
import type { SmokeReport } from "../smoke/run/result";
import { runSmoke } from "../smoke/run/runner";
import { KEY_VARIABLE } from "../smoke/targets/client-key";
import { resolveTarget, type Target } from "../smoke/targets/target";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import {
  addEnvironmentsOption,
  anyEnvironments,
  type EnvironmentsOption,
  ownEnvironments,
} from "./cli/environments-option";
import { outputsOption } from "./cli/outputs-option";
import { addSelectionOptions } from "./cli/selection-options";

interface SmokeOptions extends CheckSelection, EnvironmentsOption, FormatOption {
  readonly env?: string;
  readonly url?: string;
  readonly outputs?: string;
  readonly keyFile?: string;
  readonly list?: true;
  readonly plan?: true;
  readonly dryRun?: true;
  readonly maxRequests?: number;
  /** Seconds. */
  readonly maxDuration?: number;
  readonly reporter?: readonly ReporterChoice[];
  readonly output?: string;
  readonly history?: string;
  readonly quiet?: true;
  readonly contract?: RevisionName;
  readonly timeout: number;
  readonly slowMs?: number;
  readonly retries?: number;
}

/** What the run may not exceed, as the command line says. */
const requestedBudget = ({ maxRequests, maxDuration }: SmokeOptions): Budget => ({
  ...defined({ maxRequests }),
  ...(maxDuration === undefined ? {} : { maxDurationMs: maxDuration * 1_000 }),
});

/** Shows what would be done, in the form that the options ask for. */
function showPlan({ stdout }: CommandContext, selection: Selection, options: SmokeOptions): number {
  const { checks, target, matrix } = selection;
  const json = options.format === "json";
  if (options.list) {
    const listed = checks.map(({ id, title }) => ({ id, title }));
    if (json) writeJson(stdout, { checks: listed });
    else stdout.write(listed.map(({ id, title }) => `${id.padEnd(32)} ${title}\n`).join(""));
    return EXIT.ok;
  }
  const { environment, region, contract, pace, retries, url = "" } = target;
  const named = { ...defined({ environment, region }) };
  const plan = planDocument(checks, {
    ...named,
    target: url,
    contract,
    pace,
    retries,
    budget: requestedBudget(options),
  });
  if (json) {
    const { checks: _checks, ...sizes } = matrix ?? { checks };
    writeJson(stdout, { ...plan, ...(matrix && { matrix: sizes }) });
    return EXIT.ok;
  }
  stdout.write(wrapFor(stdout, renderPlan(plan)));
  if (matrix) stdout.write(wrapFor(stdout, describeMatrix(matrix)));
  return EXIT.ok;
}

/** The target, judged as the command line says where it says something. @throws UserError */
function judgedTarget(context: CommandContext, options: SmokeOptions, planOnly: boolean): Target {
  const folder = planOnly ? anyEnvironments : ownEnvironments;
  const environments = options.env === undefined ? undefined : folder(context, options);
  const needsUrl = !planOnly && options.matrix === undefined;
  const target = resolveTarget({ ...options, ...defined({ environments }) }, needsUrl);
  return {
    ...target,
    contract: options.contract === undefined ? target.contract : contractAt(options.contract).revision,
    slowMs: options.slowMs ?? target.slowMs,
    retries: options.retries ?? target.retries,
  };
}

/** Says what is to be done after a run. */
function advise({ stderr }: CommandContext, report: SmokeReport, target: Target, quiet: boolean): void {
  const ended = quiet && report.exitCode === EXIT.ok ? [] : endedQuarantines(report, target.quarantine);
  for (const sentence of ended) stderr.write(`note: ${sentence}\n`);
  const advice = adviceOn(report);
  if (advice) stderr.write(describeUserError(advice));
}

async function runChecks(context: CommandContext, selection: Selection, options: SmokeOptions): Promise<number> {
  const { variables, stdout, stderr } = context;
  const { quiet = false } = options;
  const { checks, target } = selection;
  const reports = parseDestinations(reporterChoices(options), variables);
  const { timeout: timeoutMs } = options;
  const run = await selectionRunOptions(
    selection,
    { ...options, timeoutMs, budget: requestedBudget(options) },
    variables,
  );
  const history = options.history === undefined ? undefined : openHistory(options.history, variables);
  await history?.prepare();
  const reporting = await startReporting(reports, history, {
    stdout,
    stderr,
    quiet,
    colors: coloursOn(context, "stdout"),
    ...defined({ width: terminalWidth(stdout) }),
  });
  reporting.start(run.target, checks.length);
  const report = await context.interruptible((signal) =>
    runSmoke(checks, { ...run, signal, onResult: (result) => reporting.result(result) }),
  );
  const unwritten = (
    await Promise.all([reporting.finish(report), history ? tryToKeepReport(history, report) : []])
  ).flat();
  advise(context, report, target, quiet);
  for (const problem of unwritten) stderr.write(describeUserError(problem));
  return report.exitCode === EXIT.ok && unwritten.length > 0 ? EXIT.failed : report.exitCode;
}

async function check(context: CommandContext, options: SmokeOptions): Promise<number> {
  const planOnly = options.list ?? options.plan ?? options.dryRun ?? false;
  const target = judgedTarget(context, options, planOnly);
  const selection = selectChecks(options, target, planOnly, context.variables);
  return planOnly ? showPlan(context, selection, options) : runChecks(context, selection, options);
}

export const smoke = defineCommand("ekyc smoke", (program, run) =>
  addFormatOption(addEnvironmentsOption(addSelectionOptions(program)))
    .description(
      "Checks a deployed token endpoint: it is up, serves its profiles, issues a token with each, refuses what it must.",
    )
    .addOption(
      new EnvironmentOption(
        "environment whose deployed stack is checked; its outputs are read from outputs.<name>.json",
        { insteadOf: "url" },
      ),
    )
    .option("--url <url>", "address of an endpoint instead of --env; the 21 default profiles are then checked")
    .addOption(outputsOption())
    .option("--key-file <file>", `file that holds the client key, instead of the variable ${KEY_VARIABLE}`)
    .option(
      "--reporter <name[=path]>",
      `form of the report and the file it goes to, else stdout; repeatable; one of ${REPORTER_NAMES.join(", ")} (list)`,
      reporterChoice,
    )
    .option("--output <file>", "the file of the one reporter, for --reporter NAME=PATH")
    .option(
      "--history <place>",
      "keep the report in this folder, or bucket cos://BUCKET-APPID/PREFIX?region=REGION, for npx ekyc history",
    )
    .option("--timeout <ms>", "longest wait for one answer, in milliseconds", wholeNumber(1, 600_000), 10_000)
    .option(
      "--slow-ms <ms>",
      "a check that passed slower than this is degraded (environment's, else 2000)",
      wholeNumber(1, 600_000),
    )
    .option(
      "--retries <number>",
      "how often a request is sent again when the failure is temporary (environment's, else 2)",
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

Exit codes: 0 passed (degraded included), 1 a check failed, could not be decided or was interrupted, or a report was not written, 2 wrong usage, configuration or key, 3 the endpoint was not reached.
Ctrl-C keeps what is done, skips the rest and still writes the report.

Examples:
  ${KEY_VARIABLE}=... npx ekyc smoke --env dev
  npx ekyc smoke --env prod --key-file key.txt --reporter list --reporter junit=smoke.xml --reporter html=smoke.html
  npx ekyc smoke --env prod --history "cos://smoke-1250000000/prod?region=ap-singapore"
  npx ekyc smoke --env prod --reporter prometheus=https://pushgateway.example --reporter otlp=https://collector.example:4318
  npx ekyc smoke --env dev --profiles HK,ML --plan
  npx ekyc smoke --env dev --matrix --filter "idCardType=HK,ML checkMode=1" --max-requests 100`,
    )
    .action(run(check)),
);

if (require.main === module) void main(smoke);
