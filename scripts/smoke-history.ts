import { InvalidArgumentError, Option, type Command as Program } from "commander";
import { findEnvironments } from "../environments/find-environments";
import environmentSchema from "../environments/generated/environment.schema.json";
import { environmentNames, loadEnvironment } from "../environments/load-environment";
import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { duration } from "../lib/duration";
import { printable } from "../lib/printable";
import { EXIT } from "../lib/user-error";
import { HISTORY_FORMATS, type HistoryFormat } from "../smoke/history/formats";
import { openHistory } from "../smoke/history/store/open-history";
import type { Retention } from "../smoke/history/store/outdated-reports";
import { pruneHistory } from "../smoke/history/store/prune-history";
import { selectReports } from "../smoke/history/store/select-reports";
import { burning, summarizeHistory } from "../smoke/history/summary";
import { type CommandContext, defineCommand } from "./cli/command";
import { addEnvironmentsOption, type EnvironmentsOption } from "./cli/environments-option";

interface HistoryOptions extends EnvironmentsOption {
  readonly history: string;
  readonly env?: string;
  readonly since?: number;
  readonly slo?: number;
  readonly format: HistoryFormat;
  readonly failOnBurn?: true;
}

const { minimum, maximum, default: DEFAULT_SLO } = environmentSchema.properties.smoke.properties.slo;

function objective(text: string): number {
  const slo = Number(text);
  if (text.trim() !== "" && slo >= minimum && slo <= maximum) return slo;
  throw new InvalidArgumentError(`Allowed: percent from ${minimum} to ${maximum}, for example 99.5.`);
}

interface PruneOptions extends HistoryOptions, Retention {
  readonly dryRun?: true;
}

const warn =
  ({ stderr }: CommandContext) =>
  (text: string): void =>
    void stderr.write(`warning: ${printable(text)}\n`);

async function show(context: CommandContext, options: HistoryOptions): Promise<number> {
  const { variables, stdout, stderr } = context;
  const now = Date.now();
  const history = openHistory(options.history, variables);
  const reports = (await selectReports(history, options, now, warn(context))).map(({ report }) => report);
  const { folder, isSample } = findEnvironments(options.environments, variables);
  const known = isSample ? [] : environmentNames(folder);
  const sloFor = (endpoint: string): number =>
    options.slo ?? (known.includes(endpoint) ? loadEnvironment(endpoint, folder).smoke.slo : DEFAULT_SLO);
  const endpoints = summarizeHistory(reports, { sloFor, now });
  stdout.write(HISTORY_FORMATS[options.format](endpoints));
  const fast = burning(endpoints);
  if (fast.length === 0) return EXIT.ok;
  stderr.write(`the error budget is used up too fast: ${printable(fast.join(", "))}\n`);
  return options.failOnBurn ? EXIT.failed : EXIT.ok;
}

async function prune(context: CommandContext, { dryRun, ...options }: PruneOptions): Promise<number> {
  const history = openHistory(options.history, context.variables);
  await pruneHistory(history, options, {
    now: Date.now(),
    dryRun: dryRun ?? false,
    say: (text) => void context.stdout.write(`${printable(text)}\n`),
    warn: warn(context),
  });
  return EXIT.ok;
}

export const smokeHistory = defineCommand("ekyc history", (program, run) => {
  addEnvironmentsOption(program)
    .description("Shows statistics of earlier smoke runs: pass and flake rates, latency, error budget and burn rate.")
    .requiredOption("--history <place>", "folder or bucket that `npx ekyc smoke --history PLACE` keeps reports in")
    .option("--env <name>", "only the runs of this environment")
    .option("--since <age>", "only runs that are at most this old, for example 12h, 30d or 8w", duration)
    .option(
      "--slo <percent>",
      `how many runs of 100 must pass (environment's smoke.slo, else ${DEFAULT_SLO})`,
      objective,
    )
    .addOption(
      new Option("--format <name>", "form of the output").choices(Object.keys(HISTORY_FORMATS)).default("table"),
    )
    .option("--fail-on-burn", "exit with 1 when the error budget is used up too fast")
    .addHelpText(
      "after",
      `
What is not a report is named and left alone. A bucket is cos://BUCKET-APPID/PREFIX?region=REGION; without ?region= the region is that of TENCENTCLOUD_REGION, and the key that of TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY (docs/history.md).

Exit codes: 0 shown, 1 with --fail-on-burn when a budget burns, 2 wrong usage or no report.

Examples:
  npx ekyc history --history history --env prod --since 30d
  npx ekyc history --history history --format html > history.html
  npx ekyc history --history "cos://smoke-1250000000/prod?region=ap-singapore" --fail-on-burn
  npx ekyc history prune --history history --keep 1000 --older-than 90d`,
    )
    .action(run(show));

  program
    .command("prune")
    .description("Deletes old reports, and nothing else; each endpoint keeps its own newest.")
    .option("--keep <number>", "keep this many reports of each endpoint", wholeNumber(1, 1_000_000))
    .option("--older-than <age>", "delete reports that are older, for example 90d", duration)
    .option("--dry-run", "say what would be deleted, and delete nothing")
    .action(
      run((context, _options: unknown, command: Program) => prune(context, command.optsWithGlobals<PruneOptions>())),
    );
});

if (require.main === module) void main(smokeHistory);
