import { rmSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import environmentSchema from "../contract/generated/environment.schema.json";
import { environmentNames, loadEnvironment } from "../environments/load-environment";
import { didYouMean } from "../lib/nearest";
import { EXIT, UserError } from "../lib/user-error";
import { historyPage } from "../smoke/history/html";
import { burning, endpointOf, summarizeHistory } from "../smoke/history/summary";
import { historyTable } from "../smoke/history/table";
import { processOutput, runCommand } from "./lib/cli";
import { duration } from "./lib/duration";
import { wholeNumber } from "./lib/options";
import { historyFolder, type KeptReport, readHistory } from "./lib/smoke/history-folder";

interface HistoryOptions {
  readonly history: string;
  readonly env?: string;
  readonly since?: number;
  readonly slo?: number;
  readonly format: "table" | "json" | "html";
  readonly failOnBurn?: true;
}

const { minimum, maximum, default: DEFAULT_SLO } = environmentSchema.properties.smoke.properties.slo;

function objective(text: string): number {
  const slo = Number(text);
  if (text.trim() !== "" && slo >= minimum && slo <= maximum) return slo;
  throw new InvalidArgumentError(`Allowed: percent from ${minimum} to ${maximum}, for example 99.5.`);
}

/** The reports in question, oldest first. @throws UserError when there is none */
function reportsOf({ history, env, since }: HistoryOptions, now: number): readonly KeptReport[] {
  const folder = historyFolder(history);
  const { kept, warnings } = readHistory(folder);
  for (const warning of warnings) processOutput.err(`warning: ${warning}\n`);
  const endpoints = [...new Set(kept.map(({ report }) => endpointOf(report)))].sort();
  if (env !== undefined && !endpoints.includes(env)) {
    throw new UserError(
      `${folder} holds no report of "${env}"; it has: ${endpoints.join(", ") || "none at all"}.${didYouMean(env, endpoints)}`,
      "Name one of them with --env, or run `npm run smoke -- --env NAME --history FOLDER`.",
    );
  }
  const chosen = kept
    .filter(({ report }) => env === undefined || endpointOf(report) === env)
    .filter(({ report }) => since === undefined || Date.parse(report.startedAt) >= now - since);
  if (chosen.length > 0) return chosen;
  throw new UserError(
    `${folder} holds no report${since === undefined ? "" : " of the time given with --since"}.`,
    "Keep one with `npm run smoke -- --env NAME --history FOLDER`, or name a longer time.",
  );
}

function show(options: HistoryOptions): void {
  const now = Date.now();
  const reports = reportsOf(options, now).map(({ report }) => report);
  const known = environmentNames();
  const sloOf = (endpoint: string): number =>
    options.slo ?? (known.includes(endpoint) ? loadEnvironment(endpoint).smoke.slo : DEFAULT_SLO);
  const endpoints = summarizeHistory(reports, { sloOf, now });
  switch (options.format) {
    case "table":
      processOutput.out(historyTable(endpoints));
      break;
    case "html":
      processOutput.out(historyPage(endpoints));
      break;
    case "json":
      processOutput.out(
        `${JSON.stringify({ schema: "ekyc-token-endpoint/smoke-history", version: 1, endpoints }, null, 2)}\n`,
      );
  }
  const fast = burning(endpoints);
  if (fast.length === 0) return;
  processOutput.err(`the error budget is used up too fast: ${fast.join(", ")}\n`);
  if (options.failOnBurn) process.exitCode = EXIT.failed;
}

interface PruneOptions extends HistoryOptions {
  readonly keep?: number;
  readonly olderThan?: number;
  readonly dryRun?: true;
}

function prune({ keep, olderThan, dryRun, ...options }: PruneOptions): void {
  if (keep === undefined && olderThan === undefined) {
    throw new UserError("Nothing says what is to be deleted.", "Give --keep NUMBER, --older-than AGE, or both.");
  }
  const now = Date.now();
  const newest = new Map<string, number>();
  const gone = reportsOf(options, now)
    .toReversed()
    .filter(({ report }) => {
      const rank = (newest.get(endpointOf(report)) ?? 0) + 1;
      newest.set(endpointOf(report), rank);
      return rank > (keep ?? rank) || now - Date.parse(report.startedAt) > (olderThan ?? Number.POSITIVE_INFINITY);
    })
    .toReversed();
  for (const { file } of gone) {
    if (!dryRun) rmSync(file);
    processOutput.out(`${dryRun ? "would delete" : "deleted"} ${file}\n`);
  }
  if (gone.length === 0) processOutput.out("no report is to be deleted\n");
}

const program = new Command("npm run smoke:history --")
  .description("Shows what the kept smoke runs come to: pass and flake rates, latency, error budget and its burn rate.")
  .requiredOption("--history <folder>", "folder that `npm run smoke -- --history FOLDER` keeps reports in")
  .option("--env <name>", "only the runs of this environment")
  .option("--since <age>", "only runs that are at most so old, for example 12h, 30d or 8w", duration)
  .option("--slo <percent>", `how many runs of 100 must pass (environment's smoke.slo, else ${DEFAULT_SLO})`, objective)
  .addOption(new Option("--format <name>", "form of the output").choices(["table", "json", "html"]).default("table"))
  .option("--fail-on-burn", "exit with 1 when the error budget is used up too fast")
  .addHelpText(
    "after",
    `
Files that are no reports are named and left alone. COS is not spoken to: copy a bucket's folder with coscli (docs/schedules.md).
Exit codes: 0 shown, 1 with --fail-on-burn when a budget burns, 2 wrong usage or no report.

Examples:
  npm run smoke:history -- --history history --env prod --since 30d
  npm run smoke:history -- --history history --format html > history.html
  npm run smoke:history -- prune --history history --keep 1000 --older-than 90d`,
  )
  .action(show);

program
  .command("prune")
  .description("Deletes old reports, and nothing else; each endpoint keeps its own newest.")
  .option("--keep <number>", "keep so many reports of each endpoint", wholeNumber(1, 1_000_000))
  .option("--older-than <age>", "delete reports that are older, for example 90d", duration)
  .option("--dry-run", "say what would be deleted, and delete nothing")
  .action((_options: unknown, command: Command) => prune(command.optsWithGlobals<PruneOptions>()));

void runCommand(program);
