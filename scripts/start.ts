import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { Listr } from "listr2";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../contract/vendor/api";
import { loadEnvironment } from "../environments/load-environment";
import { busiestSecond } from "../lib/busiest-second";
import { processOutput } from "../lib/output";
import { describeUserError, EXIT } from "../lib/user-error";
import { type LocalDeployment, startLocalDeployment, variablesOf } from "../operations/local/local-deployment";
import { createLocalKey, type LocalStack, localPlan, smokeLocally } from "../operations/local/local-run";
import { synthesize } from "../operations/stacks/synthesize";
import { SYNTH_FOLDER, stackFileOf } from "../operations/stacks/synthesized-stacks";
import { adviceOn } from "../smoke/knowledge/advice";
import { REPORTERS } from "../smoke/reporters";
import type { CheckResult, SmokeReport } from "../smoke/run/result";
import { coloursOn, runCommand } from "./cli/cli";
import { interruptible } from "./cli/interruption";

const REPORTS = "reports";

/**
 * Slower checks are degraded, milliseconds: as long as an answer is waited for. How fast this machine starts the function, with whatever
 * else it does, says nothing of a deployment, which is what an environment's `slowMs` is about.
 */
const SLOW_MS = 10_000;

interface Progress {
  deployment?: LocalDeployment;
  stack?: LocalStack;
  key?: string;
  report?: SmokeReport;
}

/** @param folder of the outputs file @param interrupted what has not begun by then is left out */
function tasks(environment: string, folder: string, interrupted: AbortSignal): Listr<Progress, "default", "simple"> {
  const skip = (): boolean => interrupted.aborted;
  return new Listr<Progress, "default", "simple">(
    [
      {
        title: `Synthesize the stacks into ${SYNTH_FOLDER}`,
        skip,
        task: () => void synthesize(SYNTH_FOLDER),
      },
      {
        title: "Start a local Tencent Cloud",
        skip,
        task: async (progress, task) => {
          const { contract } = loadEnvironment(environment);
          progress.deployment = await startLocalDeployment({ contract });
          Object.assign(process.env, variablesOf(progress.deployment.localCloud));
          task.title = `Start a local Tencent Cloud at ${progress.deployment.localCloud.url}`;
        },
      },
      {
        title: `Load the synthesized stack ${environment} into it`,
        skip,
        task: async (progress) => {
          const deployment = progress.deployment as LocalDeployment;
          const outputsFile = await deployment.load(environment, stackFileOf(environment), folder);
          progress.stack = { environment, outputsFile, deployment };
        },
      },
      {
        title: "Create a client key, store its hash in SSM",
        skip,
        task: async (progress) => {
          progress.key = await createLocalKey(progress.stack as LocalStack);
        },
      },
      {
        title: "Request a token with each profile",
        skip,
        task: async (progress, task) => {
          const stack = progress.stack as LocalStack;
          const plan = localPlan(stack);
          let done = 0;
          const onResult = ({ title }: CheckResult): void => {
            done += 1;
            if (process.stdout.isTTY) task.output = `${done}/${plan.length} ${title}`;
          };
          progress.report = await smokeLocally(stack, plan, progress.key ?? "", onResult, {
            slowMs: SLOW_MS,
            signal: interrupted,
          });
        },
      },
    ],
    {
      renderer: "default",
      fallbackRenderer: "simple",
      rendererOptions: { showErrorMessage: false, collapseErrors: false },
      registerSignalListeners: false,
    },
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

async function start(options: { readonly env: string }, interrupted: AbortSignal): Promise<void> {
  const { name } = loadEnvironment(options.env);
  const folder = mkdtempSync(join(tmpdir(), "start-"));
  const progress: Progress = {};
  try {
    await tasks(name, folder, interrupted).run(progress);
  } finally {
    await progress.deployment?.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const { report, deployment } = progress;
  if (!report || !deployment) {
    processOutput.err("Interrupted before the first check.\n");
    process.exitCode = EXIT.failed;
    return;
  }
  const list = REPORTERS.list({ output: processOutput, live: false, colors: coloursOn(process.stdout) });
  const asked = deployment.localCloud.audit.entries.filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN);
  const [json, junit] = writeReports(report);
  processOutput.out(`\n${list.render(report)}`);
  processOutput.out(
    `the local cloud saw ${asked.length} token requests, at most ${busiestSecond(asked.map(({ at }) => at))} in any second\n`,
  );
  processOutput.out(`reports: ${json} ${junit}\n`);
  const advice = adviceOn(report);
  if (advice) processOutput.err(describeUserError(advice));
  process.exitCode = report.exitCode;
}

void runCommand(
  new Command("npm start --")
    .description(
      "Runs the main job on a local Tencent Cloud: synthesizes a stack, loads it, and requests a token with each profile. Needs no account and no Terraform.",
    )
    .option("--env <name>", "environment to run", "dev")
    .addHelpText("after", "\nExample:\n  npm start -- --env staging")
    .action((options: { readonly env: string }) => interruptible((signal) => start(options, signal))),
);
