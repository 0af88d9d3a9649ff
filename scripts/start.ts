import { loadEnvironment } from "../environments/load-environment";
import { busiestSecond } from "../lib/busiest-second";
import { coloursOn } from "../lib/command-line/colours";
import { main } from "../lib/command-line/main";
import { terminalWidth } from "../lib/command-line/prose";
import { defined } from "../lib/defined";
import { describeUserError, EXIT } from "../lib/user-error";
import { MainJob, type StepDisplay } from "../operations/local/main-job";
import { type LocalBounds, onThisMachine } from "../operations/local/on-this-machine";
import { adviceOn } from "../smoke/knowledge/advice";
import { REPORTERS } from "../smoke/reporters";
import { writeReports } from "../smoke/reporting/write-reports";
import type { SmokeReport } from "../smoke/run/result";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import { addEnvironmentsOption, anyEnvironments, type EnvironmentsOption } from "./cli/environments-option";
import { taskList } from "./cli/task-list";

const REPORTS = "reports";

interface StartOptions extends EnvironmentsOption {
  readonly env: string;
}

function sayResult(context: CommandContext, report: SmokeReport, tokenRequests: readonly number[]): void {
  const { stdout, stderr } = context;
  const output = { out: (text: string) => void stdout.write(text), err: (text: string) => void stderr.write(text) };
  const list = REPORTERS.list({
    output,
    live: false,
    colors: coloursOn(context, "stdout"),
    ...defined({ width: terminalWidth(stdout) }),
  });
  const files = writeReports(report, REPORTS);
  stdout.write(
    `\n${list.render(report)}` +
      `the local cloud saw ${tokenRequests.length} token requests, at most ${busiestSecond(tokenRequests)} in any second\n` +
      `reports: ${files.join(" ")}\n` +
      `next: \`npx ekyc local-cloud --env ${report.environment}\` keeps one up, with the outputs that \`npx ekyc smoke\` needs, and prints how to call it with curl\n`,
  );
  const advice = adviceOn(report);
  if (advice) stderr.write(describeUserError(advice));
}

async function runMainJob(
  context: CommandContext,
  { env, ...options }: StartOptions,
  interrupted: AbortSignal,
  bounds: LocalBounds,
): Promise<number> {
  const environment = loadEnvironment(env, anyEnvironments(context, options));
  const ended = AbortSignal.any([interrupted, bounds.left]);
  const job = new MainJob(environment, { ended, bounds, live: context.stdout.isTTY === true });
  const skip = (): boolean => ended.aborted;
  try {
    const tasks = job.steps.map(([title, perform]) => ({
      title,
      skip,
      task: (_shared: unknown, display: StepDisplay) => perform(display),
    }));
    await taskList(tasks, context).run();
  } finally {
    await job.close();
  }
  bounds.left.throwIfAborted();
  if (job.report === undefined) {
    context.stderr.write("Interrupted before the first check.\n");
    return EXIT.failed;
  }
  sayResult(context, job.report, job.tokenRequests);
  return job.report.exitCode;
}

export const start = defineCommand("ekyc start", (program, run) =>
  addEnvironmentsOption(program)
    .description(
      "Runs the main job on a local Tencent Cloud: synthesizes a stack, loads it, and requests a token with each profile. Needs no account and no Terraform.",
    )
    .addOption(new EnvironmentOption("environment to run", { preferred: "dev" }))
    .addHelpText("after", "\nExample:\n  npx ekyc start --env staging")
    .action(
      run((context, options: StartOptions) =>
        context.interruptible((interrupted) =>
          onThisMachine((bounds) => runMainJob(context, options, interrupted, bounds)),
        ),
      ),
    ),
);

if (require.main === module) void main(start);
