import { loadEnvironment } from "../environments/load-environment";
import { outputsFileFor, readOutputs } from "../environments/outputs-file";
import { systemClock } from "../lib/clock";
import { main } from "../lib/command-line/main";
import { commaSeparated } from "../lib/command-line/options";
import { defined } from "../lib/defined";
import { EXIT, type ExitCode } from "../lib/user-error";
import { releaseSettings, requireReleased } from "../operations/release/outcome";
import { type ReleaseRecord, readRecord, recordFileFor } from "../operations/release/record";
import type { ReleaseStep } from "../operations/release/release";
import { deployedVersions, releaseEnvironment } from "../operations/release/release-environment";
import { rollBack } from "../operations/release/roll-back";
import { releaseTitles } from "../operations/release/titles";
import { KEY_VARIABLE, readClientKey } from "../smoke/targets/client-key";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import { addEnvironmentsOption, type EnvironmentsOption, ownEnvironments } from "./cli/environments-option";
import { outputsOption } from "./cli/outputs-option";
import { taskList } from "./cli/task-list";

interface Options extends EnvironmentsOption {
  readonly env: string;
  readonly outputs?: string;
  readonly keyFile?: string;
  readonly profiles?: string[];
  readonly record?: string;
  readonly plan?: true;
  readonly rollback?: true;
}

const showProgress =
  (context: CommandContext) =>
  async (steps: readonly ReleaseStep[]): Promise<void> => {
    const tasks = steps.map(({ title, run }) => ({
      title,
      task: async (_shared: unknown, task: { title: string }) => {
        task.title = `${title}: ${await run()}`;
      },
    }));
    await taskList(tasks, context).run();
  };

/** Says how a release ended. @throws UserError when it was not released */
function sayOutcome({ stdout, stderr }: CommandContext, record: ReleaseRecord, exitCode: ExitCode): void {
  const { from, to, environment, leftover } = record;
  if (leftover) stderr.write(`${leftover}; remove it with \`npx ekyc release --env ${environment} --rollback\`\n`);
  requireReleased(record, exitCode);
  stdout.write(`released: version ${to} has the traffic of ${environment}, before it was ${from}\n`);
}

function sayPlan({ stdout }: CommandContext, name: string, alias: string, percents: readonly number[]): number {
  const titles = releaseTitles(percents).map((title, index) => `  ${index + 1}. ${title}\n`);
  stdout.write(`a release of ${name} through the alias ${alias} would:\n${titles.join("")}`);
  stdout.write("What fails, or Ctrl-C, puts all traffic back. Nothing was changed.\n");
  return EXIT.ok;
}

async function releaseDeployed(context: CommandContext, options: Options): Promise<number> {
  const { variables, stdout } = context;
  const environment = loadEnvironment(options.env, ownEnvironments(context, options));
  const { alias, steps: percents } = releaseSettings(environment);
  if (options.plan) return sayPlan(context, environment.name, alias, percents);
  const key = options.rollback ? "" : readClientKey(options.keyFile, variables);
  const file = options.record ?? recordFileFor(environment.name);
  const outputs = readOutputs(environment.name, options.outputs ?? outputsFileFor(environment.name));
  const versions = deployedVersions(outputs, alias, systemClock, variables);
  if (options.rollback) {
    stdout.write(`${await rollBack(versions, () => readRecord(file))}\n`);
    return EXIT.ok;
  }
  const { profiles } = options;
  const release = {
    environment,
    outputs,
    alias,
    percents,
    key,
    variables,
    recordFile: file,
    clock: systemClock,
    ...defined({ profiles }),
  };
  const { record, exitCode } = await context.interruptible((signal) =>
    releaseEnvironment({ ...release, signal }, versions, showProgress(context)),
  );
  stdout.write(`record: ${file}\n`);
  sayOutcome(context, record, exitCode);
  return EXIT.ok;
}

export const release = defineCommand("ekyc release", (program, run) =>
  addEnvironmentsOption(program)
    .description(
      "Releases what was deployed: publishes a version, runs the checks against it, and gives it the traffic in steps with the checks between them. Puts everything back when something fails.",
    )
    .addOption(new EnvironmentOption("environment, whose file has the key release"))
    .addOption(outputsOption())
    .option("--key-file <file>", `file that holds the client key, instead of the variable ${KEY_VARIABLE}`)
    .option("--profiles <names>", "request tokens for these profiles only, separated by commas", commaSeparated)
    .option("--record <file>", "where the record of what happened goes (reports/release-<name>.json)")
    .option("--plan", "show the steps and do nothing; needs no key, no credentials and no deployment")
    .option("--rollback", "go back to the version before the last release, or clean up after one that was killed")
    .addHelpText(
      "after",
      `
Exit codes: 0 released, 1 rolled back or interrupted, 2 refused before anything was changed, or the key is wrong, 3 not reached.

Examples:
  ${KEY_VARIABLE}=... npx ekyc release --env prod
  npx ekyc release --env prod --rollback`,
    )
    .action(run(releaseDeployed)),
);

if (require.main === module) void main(release);
