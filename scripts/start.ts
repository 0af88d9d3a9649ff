import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../contract/vendor/api";
import { loadEnvironment } from "../environments/load-environment";
import type { ResolvedEnvironment } from "../environments/resolved-environment";
import { busiestSecond } from "../lib/busiest-second";
import { defined } from "../lib/defined";
import { describeUserError, EXIT } from "../lib/user-error";
import { type LocalDeployment, startLocalDeployment } from "../operations/local/local-deployment";
import { createLocalKey, type LocalStack, localPlan, smokeLocally } from "../operations/local/local-run";
import { type LocalBounds, onThisMachine } from "../operations/local/on-this-machine";
import { synthesisSteps } from "../operations/stacks/synthesize";
import { SYNTH_FOLDER, stackFileFor } from "../operations/stacks/synthesized-stacks";
import { adviceOn } from "../smoke/knowledge/advice";
import { REPORTERS } from "../smoke/reporters";
import type { CheckResult, SmokeReport } from "../smoke/run/result";
import { coloursOn } from "./cli/colours";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import { addEnvironmentsOption, anyEnvironments, type EnvironmentsOption } from "./cli/environments-option";
import { main } from "./cli/main";
import { terminalWidth } from "./cli/prose";
import { taskList } from "./cli/task-list";

const REPORTS = "reports";

/**
 * Slower checks are degraded, milliseconds: as long as an answer is waited for. How fast this machine starts the
 * function, with whatever else it does, says nothing of a deployment, which is what an environment's `slowMs` is about.
 */
const SLOW_MS = 10_000;

interface StartOptions extends EnvironmentsOption {
  readonly env: string;
}

/** What the tasks hand on. */
interface Progress {
  deployment?: LocalDeployment;
  stack?: LocalStack;
  key?: string;
  report?: SmokeReport;
}

/** What ends a run before its end. */
interface Ending {
  /** Aborted by Ctrl-C, and by a connection that would leave this machine; what has not begun by then is left out. */
  readonly ended: AbortSignal;
  readonly bounds: LocalBounds;
}

type Task = (progress: Progress, task: { title?: string; output?: string }) => void | Promise<void>;

/** On a terminal each step is named before it begins, as nothing moves there until it is over. */
const synthesizeStack =
  ({ name, file }: ResolvedEnvironment, { stdout }: CommandContext): Task =>
  async (_progress, task) => {
    for (const step of synthesisSteps(SYNTH_FOLDER, { environments: dirname(file), environment: name })) {
      if (stdout.isTTY) task.output = step;
      await setImmediate();
    }
  };

const startCloud =
  ({ contract }: ResolvedEnvironment, { onRefused }: LocalBounds): Task =>
  async (progress, task) => {
    progress.deployment = await startLocalDeployment({ contract, onRefused });
    task.title = `Start a local Tencent Cloud at ${progress.deployment.localCloud.url}`;
  };

/** @param folder of the outputs file */
const loadInto =
  (environment: ResolvedEnvironment, folder: string): Task =>
  async (progress) => {
    const { name, file } = environment;
    const deployment = progress.deployment as LocalDeployment;
    const outputsFile = await deployment.load(environment, stackFileFor(name), folder);
    progress.stack = { environment: name, outputsFile, deployment, environments: dirname(file) };
  };

const createClientKey: Task = async (progress) => {
  progress.key = await createLocalKey(progress.stack as LocalStack);
};

const requestTokens =
  ({ stdout }: CommandContext, signal: AbortSignal): Task =>
  async (progress, task) => {
    const stack = progress.stack as LocalStack;
    const plan = localPlan(stack);
    let done = 0;
    const onResult = ({ title }: CheckResult): void => {
      done += 1;
      if (stdout.isTTY) task.output = `${done}/${plan.length} ${title}`;
    };
    progress.report = await smokeLocally(stack, plan, progress.key ?? "", onResult, { slowMs: SLOW_MS, signal });
  };

/** @param ending ends the run, at once when it is about to leave this machine */
function tasks(environment: ResolvedEnvironment, folder: string, context: CommandContext, { ended, bounds }: Ending) {
  const { name } = environment;
  const steps: readonly (readonly [title: string, task: Task])[] = [
    [`Synthesize the stack into ${SYNTH_FOLDER}`, synthesizeStack(environment, context)],
    ["Start a local Tencent Cloud", startCloud(environment, bounds)],
    [`Load the synthesized stack ${name} into it`, loadInto(environment, folder)],
    ["Create a client key, store its hash in SSM", createClientKey],
    ["Request a token with each profile", requestTokens(context, ended)],
  ];
  const skip = (): boolean => ended.aborted;
  return taskList<Progress>(
    steps.map(([title, task]) => ({ title, task, skip })),
    context,
  );
}

function writeReports(report: SmokeReport): string[] {
  mkdirSync(REPORTS, { recursive: true });
  const files = { json: `smoke-${report.environment}.json`, junit: `smoke-${report.environment}.xml` } as const;
  return Object.entries(files).map(([name, file]) => {
    const path = join(REPORTS, file);
    const reporter = REPORTERS[name as keyof typeof files]();
    writeFileSync(path, reporter.render(report));
    return path;
  });
}

function sayResult(context: CommandContext, report: SmokeReport, { audit }: LocalDeployment["localCloud"]): void {
  const { stdout, stderr } = context;
  const output = { out: (text: string) => void stdout.write(text), err: (text: string) => void stderr.write(text) };
  const list = REPORTERS.list({
    output,
    live: false,
    colors: coloursOn(context, "stdout"),
    ...defined({ width: terminalWidth(stdout) }),
  });
  const asked = audit.entries.filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN);
  const [json, junit] = writeReports(report);
  stdout.write(
    `\n${list.render(report)}` +
      `the local cloud saw ${asked.length} token requests, at most ${busiestSecond(asked.map(({ at }) => at))} in any second\n` +
      `reports: ${json} ${junit}\n` +
      `next: \`npx ekyc local-cloud --env ${report.environment}\` keeps one up, with the outputs that \`npx ekyc smoke\` needs, and prints how to call it with curl\n`,
  );
  const advice = adviceOn(report);
  if (advice) stderr.write(describeUserError(advice));
}

async function runMainJob(context: CommandContext, { env, ...options }: StartOptions, ending: Ending): Promise<number> {
  const environment = loadEnvironment(env, anyEnvironments(context, options));
  const folder = mkdtempSync(join(tmpdir(), "start-"));
  const progress: Progress = {};
  try {
    await tasks(environment, folder, context, ending).run(progress);
  } finally {
    await progress.deployment?.close();
    rmSync(folder, { recursive: true, force: true });
  }
  ending.bounds.left.throwIfAborted();
  const { report, deployment } = progress;
  if (!report || !deployment) {
    context.stderr.write("Interrupted before the first check.\n");
    return EXIT.failed;
  }
  sayResult(context, report, deployment.localCloud);
  return report.exitCode;
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
          onThisMachine((bounds) => {
            const ended = AbortSignal.any([interrupted, bounds.left]);
            return runMainJob(context, options, { ended, bounds });
          }),
        ),
      ),
    ),
);

if (require.main === module) void main(start);
