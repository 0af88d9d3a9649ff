import { Command, InvalidArgumentError, Option } from "commander";
import environmentSchema from "../environments/generated/environment.schema.json";
import { environmentNames, loadEnvironment } from "../environments/load-environment";
import { duration } from "../lib/duration";
import { didYouMean } from "../lib/nearest";
import { processOutput } from "../lib/output";
import { printable } from "../lib/printable";
import { EXIT, UserError } from "../lib/user-error";
import { historyPage } from "../smoke/history/html";
import type { HistoryStore } from "../smoke/history/store/history-store";
import { type KeptReport, openHistory, readHistory } from "../smoke/history/store/open-history";
import { burning, endpointOf, summarizeHistory } from "../smoke/history/summary";
import { historyTable } from "../smoke/history/table";
import { runCommand } from "./cli/cli";
import { wholeNumber } from "./cli/options";

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
async function reportsOf(
  history: HistoryStore,
  { env, since }: HistoryOptions,
  now: number,
): Promise<readonly KeptReport[]> {
  const { place } = history;
  const from = since === undefined ? undefined : now - since;
  const { kept, warnings } = await readHistory(history, from);
  for (const warning of warnings) processOutput.err(`warning: ${printable(warning)}\n`);
  const endpoints = [...new Set(kept.map(({ report }) => endpointOf(report)))].sort();
  if (env !== undefined && !endpoints.includes(env)) {
    throw new UserError(
      `${place} holds no report of "${env}"${from === undefined ? "" : " in the time given with --since"}; it has: ${endpoints.join(", ") || "none at all"}.${didYouMean(env, endpoints)}`,
      "Name one of them with --env, or run `npm run smoke -- --env NAME --history PLACE`.",
    );
  }
  const chosen = kept
    .filter(({ report }) => env === undefined || endpointOf(report) === env)
    .filter(({ report }) => from === undefined || Date.parse(report.startedAt) >= from);
  if (chosen.length > 0) return chosen;
  throw new UserError(
    `${place} holds no report${since === undefined ? "" : " of the time given with --since"}.`,
    "Keep one with `npm run smoke -- --env NAME --history PLACE`, or name a longer time.",
  );
}

async function show(options: HistoryOptions): Promise<void> {
  const now = Date.now();
  const reports = (await reportsOf(openHistory(options.history), options, now)).map(({ report }) => report);
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
  processOutput.err(`the error budget is used up too fast: ${printable(fast.join(", "))}\n`);
  if (options.failOnBurn) process.exitCode = EXIT.failed;
}

interface PruneOptions extends HistoryOptions {
  readonly keep?: number;
  readonly olderThan?: number;
  readonly dryRun?: true;
}

async function prune({ keep, olderThan, dryRun, ...options }: PruneOptions): Promise<void> {
  if (keep === undefined && olderThan === undefined) {
    throw new UserError("Nothing says what is to be deleted.", "Give --keep NUMBER, --older-than AGE, or both.");
  }
  const now = Date.now();
  const newest = new Map<string, number>();
  const history = openHistory(options.history);
  const reports = await reportsOf(history, options, now);
  const isFuture = ({ report }: KeptReport): boolean => Date.parse(report.startedAt) > now;
  for (const { name } of reports.filter(isFuture)) {
    processOutput.err(`warning: ${printable(history.shown(name))} is dated in the future; it is left alone.\n`);
  }
  const gone = reports
    .filter((kept) => !isFuture(kept))
    .toReversed()
    .filter(({ report }) => {
      const rank = (newest.get(endpointOf(report)) ?? 0) + 1;
      newest.set(endpointOf(report), rank);
      return rank > (keep ?? rank) || now - Date.parse(report.startedAt) > (olderThan ?? Number.POSITIVE_INFINITY);
    })
    .toReversed();
  for (const { name } of gone) {
    if (!dryRun) await history.delete(name);
    processOutput.out(`${dryRun ? "would delete" : "deleted"} ${printable(history.shown(name))}\n`);
  }
  if (gone.length === 0) processOutput.out("no report is to be deleted\n");
}

const program = new Command("npm run smoke:history --")
  .description("Shows what the kept smoke runs come to: pass and flake rates, latency, error budget and its burn rate.")
  .requiredOption("--history <place>", "folder or bucket that `npm run smoke -- --history PLACE` keeps reports in")
  .option("--env <name>", "only the runs of this environment")
  .option("--since <age>", "only runs that are at most so old, for example 12h, 30d or 8w", duration)
  .option("--slo <percent>", `how many runs of 100 must pass (environment's smoke.slo, else ${DEFAULT_SLO})`, objective)
  .addOption(new Option("--format <name>", "form of the output").choices(["table", "json", "html"]).default("table"))
  .option("--fail-on-burn", "exit with 1 when the error budget is used up too fast")
  .addHelpText(
    "after",
    `
What is no report is named and left alone. A bucket is cos://BUCKET-APPID/PREFIX?region=REGION; without ?region= the region is that of
TENCENTCLOUD_REGION, and the key that of TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY (docs/history.md).
Exit codes: 0 shown, 1 with --fail-on-burn when a budget burns, 2 wrong usage or no report.

Examples:
  npm run smoke:history -- --history history --env prod --since 30d
  npm run smoke:history -- --history history --format html > history.html
  npm run smoke:history -- --history "cos://smoke-1250000000/prod?region=ap-singapore" --fail-on-burn
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
