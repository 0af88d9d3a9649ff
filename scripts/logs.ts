import { InvalidArgumentError, Option } from "commander";
import { LOG_LEVELS } from "../contract/endpoint/log-records";
import { loadEnvironment } from "../environments/load-environment";
import { outputsFileFor } from "../environments/outputs-file";
import { coloursOn } from "../lib/command-line/colours";
import { addFormatOption, type FormatOption } from "../lib/command-line/format-option";
import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { moment } from "../lib/moment";
import { EXIT } from "../lib/user-error";
import { readLine } from "../operations/logs/log-line";
import { type LogRequest, type RequestedSearch, searchFor } from "../operations/logs/log-request";
import { LOG_SOURCES } from "../operations/logs/log-source";
import { logsError } from "../operations/logs/logs-error";
import { jsonLine, renderLine } from "../operations/logs/render-line";
import { followLines, newestLines } from "../operations/logs/search-lines";
import { LINES_PER_SEARCH, type LogInfo } from "../sdk/cls";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import { addEnvironmentsOption, type EnvironmentsOption, ownEnvironments } from "./cli/environments-option";
import { outputsOption } from "./cli/outputs-option";

interface LogsOptions extends EnvironmentsOption, FormatOption, LogRequest {
  readonly env: string;
  readonly outputs?: string;
  readonly limit: number;
  readonly follow?: true;
}

const REQUEST_ID = /^[A-Za-z0-9_-]{1,128}$/;

function requestId(text: string): string {
  if (REQUEST_ID.test(text)) return text;
  throw new InvalidArgumentError(
    "Allowed: the x-request-id of an answer, or a RequestId of Tencent Cloud's: letters, digits, - and _.",
  );
}

interface Wanted extends RequestedSearch {
  readonly options: LogsOptions;
  readonly retentionDays: number;
}

const iso = (time: number): string => new Date(time).toISOString();

/** Writes lines. @param failed is called once they cannot be written any more */
function writer(context: CommandContext, { source, format }: LogsOptions, failed?: () => void) {
  const coloured = coloursOn(context, "stdout");
  return (lines: readonly LogInfo[]): void => {
    for (const info of lines) {
      const line = readLine(info, source);
      const text = format === "json" ? jsonLine(line, source) : renderLine(line, source, coloured);
      context.stdout.write(text, (error) => error && failed?.());
    }
  };
}

async function show(context: CommandContext, { options, search, from, to, retentionDays }: Wanted): Promise<number> {
  const { stderr } = context;
  const { lines, more } = await newestLines(search, { from, to }, options.limit);
  writer(context, options)(lines);
  if (lines.length === 0) {
    stderr.write(
      `nothing found from ${iso(from)} to ${to === undefined ? "now" : iso(to)}; a line can take a minute to become searchable, and is kept for ${retentionDays} days\n`,
    );
  }
  if (more) {
    stderr.write(`these are the newest ${lines.length} lines; --limit shows more, --until those before\n`);
  }
  return EXIT.ok;
}

async function follow(context: CommandContext, { options, search, from }: Wanted): Promise<number> {
  return context.interruptible(async (interrupted) => {
    const unread = new AbortController();
    const signal = AbortSignal.any([interrupted, unread.signal]);
    const write = writer(context, options, () => unread.abort());
    for await (const lines of followLines({ ...search, signal }, from, options.limit)) write(lines);
    return EXIT.ok;
  });
}

async function logsAction(context: CommandContext, options: LogsOptions): Promise<number> {
  const environment = loadEnvironment(options.env, ownEnvironments(context, options));
  const outputsFile = options.outputs ?? outputsFileFor(environment.name);
  const requested = searchFor(options, environment, outputsFile, context.variables);
  try {
    const { retentionDays } = environment.logs;
    return await (options.follow ? follow : show)(context, { ...requested, options, retentionDays });
  } catch (error) {
    throw logsError(error, requested.topic);
  }
}

export const logs = defineCommand("ekyc logs", (program, run) =>
  addFormatOption(addEnvironmentsOption(program))
    .description(
      "Shows the log lines of an environment's endpoint, or of its scheduled checks, oldest first; follows them with --follow.",
    )
    .addOption(new EnvironmentOption("environment whose deployed stack wrote the lines"))
    .addOption(outputsOption())
    .addOption(new Option("--source <name>", "whose lines").choices(LOG_SOURCES).default("endpoint"))
    .option(
      "--since <time>",
      "lines since then: how long ago, as 15m, 2h or 3d, or a time with its zone (default: 15m; with --request-id, as far back as lines are kept)",
      moment,
    )
    .addOption(new Option("--until <time>", "lines up to then (default: now)").argParser(moment).conflicts("follow"))
    .option(
      "--request-id <id>",
      "lines of one request, those of the platform included: the x-request-id of an answer, or Tencent Cloud's RequestId",
      requestId,
    )
    .option("--code <code>", "lines with this problem code, or ok")
    .addOption(new Option("--level <level>", "lines of this level and above").choices(LOG_LEVELS))
    .option("--limit <number>", "show at most this many lines, the newest", wholeNumber(1, LINES_PER_SEARCH), 100)
    .option("--follow", "continue with new lines; Ctrl-C ends it")
    .addHelpText(
      "after",
      `
What each field means, and what is never in a line: docs/logs.md.
Credentials come from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, as for Terraform; they need cls:SearchLog (docs/operator-policy.json).
Exit codes: 0 shown, or nothing found; 1 refused, 2 wrong usage, 3 not reached.

Examples:
  npx ekyc logs --env prod --follow
  npx ekyc logs --env prod --level error --since 1h
  npx ekyc logs --env prod --request-id 5cb0f4a5-6f43-4d0d-a2ac-1f5ae10ae9b3
  npx ekyc logs --env prod --source checks --since 1d --format json`,
    )
    .action(run(logsAction)),
);

if (require.main === module) void main(logs);
