import { join } from "node:path";
import { Option } from "commander";
import { FUNCTION_KINDS, type FunctionKind } from "../contract/vendor/function-kinds";
import { main } from "../lib/command-line/main";
import { EXIT } from "../lib/user-error";
import type { LocalCloud } from "../local-cloud";
import { startLocalDeployment } from "../operations/local/local-deployment";
import { requireProviderBindings } from "../provider/bindings";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { type Actor, createActors } from "./e2e/actors";
import { checkPolicies } from "./e2e/check-policies";
import { E2eContext } from "./e2e/context";
import { Deployment } from "./e2e/deployment";
import { devWorkspace } from "./e2e/dev-workspace";
import { DEPLOYABLE_GATEWAYS, type DeployableGateway } from "./e2e/gateways";
import { publishedDocument } from "./e2e/published-policies";
import type { StageResult } from "./e2e/report";
import { runStages } from "./e2e/run-stages";
import type { Stage } from "./e2e/stage";
import { STAGE_NAMES, type StageName, stagesFor, withNeeds } from "./e2e/stages";
import { stateStage } from "./e2e/stages/state";
import { StateBucket } from "./e2e/state-bucket";
import { Surroundings } from "./e2e/surroundings";
import { findTools, type Tools } from "./e2e/tools";
import type { Workspace } from "./e2e/workspace";
import { REPORT_VERSION, writeReport } from "./e2e/write-report";

interface E2eOptions {
  readonly stage?: StageName;
  readonly engine: Tools["terraform"];
  readonly gateway?: DeployableGateway;
  readonly function?: FunctionKind;
  readonly state?: "cos";
  readonly keep?: true;
  readonly updatePolicy?: true;
}

/**
 * Each gateway and place of the state has a report of its own, so that two runs of the same deployment are compared.
 */
const reportFile = ({ gateway, function: kind, state }: E2eOptions): string =>
  join("reports", `${["e2e", gateway, kind, state].filter(Boolean).join("-")}.json`);
/** For a run whose needs are just being recorded. */
const ANYTHING = JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: ["*"], resource: ["*"] }] });

/** The stages of a run, with the one that tries the state's lock where there is a bucket for it. */
function chooseStages(workspace: Workspace, wanted: StageName | undefined, bucket: StateBucket | undefined): Stage[] {
  const stages = wanted === undefined ? stagesFor(workspace.environment) : withNeeds(wanted);
  return stages.flatMap((stage): Stage[] =>
    bucket && stage.name === "deploy" ? [stage, stateStage(bucket)] : [stage],
  );
}

function deploymentContext(
  tools: Tools,
  workspace: Workspace,
  localCloud: LocalCloud,
  bucket: StateBucket | undefined,
  surroundings: Surroundings,
  { gateway, updatePolicy }: E2eOptions,
): E2eContext {
  const actors =
    gateway || bucket ? undefined : createActors(localCloud, updatePolicy ? () => ANYTHING : publishedDocument);
  const actorDeployment = (actor: Actor): Deployment =>
    new Deployment(tools, workspace, localCloud, { ...bucket?.variables, ...actors?.[actor] });
  const deployer = actorDeployment("deployer");
  const administrator = actorDeployment("administrator");
  return new E2eContext(workspace, localCloud, deployer, administrator, actors, surroundings);
}

function sayResults({ stdout, stderr }: CommandContext, results: readonly StageResult[], { audit }: LocalCloud): void {
  for (const { name, state, seconds, result, callCount } of results) {
    const [first, ...details] = result.split("\n");
    stdout.write(
      `${state.padEnd(7)} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${String(callCount).padStart(4)} calls  ${first}\n`,
    );
    if (details.length > 0) stderr.write(`${details.join("\n")}\n`);
  }
  for (const { service = "unknown", action = "unknown", missing, requests } of audit.unimplemented()) {
    const what = [`${service}:${action}`, ...(missing === undefined ? [] : [missing])].join(", ");
    stdout.write(`not implemented: ${what}, asked for ${requests} times\n`);
  }
}

/** @returns whether all is well */
async function takeThroughLife(
  context: CommandContext,
  options: E2eOptions,
  tools: Tools,
  workspace: Workspace,
  localCloud: LocalCloud,
  surroundings: Surroundings,
): Promise<boolean> {
  const { gateway, function: kind } = options;
  const { stdout } = context;
  const bucket = options.state === undefined ? undefined : new StateBucket(localCloud, workspace);
  const stages = chooseStages(workspace, options.stage, bucket);
  const e2eContext = deploymentContext(tools, workspace, localCloud, bucket, surroundings, options);
  const results = await runStages(stages, e2eContext, context);
  const { terraform, terraformVersion } = tools;
  const comparison = writeReport(reportFile(options), {
    schema: "ekyc-token-endpoint/e2e",
    version: REPORT_VERSION,
    tools: { terraform, terraformVersion },
    stages: results,
  });
  sayResults(context, results, localCloud);
  stdout.write(`${comparison}\n${terraform} ${terraformVersion}; report: ${reportFile(options)}\n`);
  const isWhole = [options.stage, gateway, kind, bucket].every((one) => one === undefined);
  const passed = results.every(({ state }) => state === "pass");
  if (!passed || !isWhole) return passed;
  const { words, stale } = checkPolicies(localCloud.audit.entries, options.updatePolicy ?? false);
  stdout.write(`${words}\n`);
  return !stale;
}

async function runE2e(context: CommandContext, options: E2eOptions): Promise<number> {
  requireProviderBindings();
  const tools = findTools(options.engine, context.variables);
  const workspace = devWorkspace(options.gateway, options.function);
  const surroundings = await Surroundings.start();
  if (surroundings.redis === undefined)
    context.stderr.write("No redis-server here, so no store: its stage is left out.\n");
  surroundings.configure(workspace);
  const { contract, region } = workspace.environment;
  const local = await startLocalDeployment({ contract, authoritiesFile: surroundings.authority.file });
  surroundings.writeSecret(local.localCloud, region);
  let good = false;
  try {
    good = await takeThroughLife(context, options, tools, workspace, local.localCloud, surroundings);
  } finally {
    await local.close();
    await surroundings.close();
    if (options.keep || !good)
      context.stderr.write(`kept: ${workspace.folder} (commands.log holds what the tools printed)\n`);
    else workspace.remove();
  }
  return good ? EXIT.ok : EXIT.failed;
}

export const e2e = defineCommand("npm run e2e --", (program, run) =>
  program
    .description(
      "Deploys dev with the real cdktf, Terraform and provider to a local cloud and takes it through its whole life. Takes some minutes.",
    )
    .addOption(new Option("--stage <name>", "run this stage and what it needs").choices(STAGE_NAMES))
    .addOption(
      new Option("--engine <name>", "what applies the stacks").choices(["terraform", "tofu"]).default("terraform"),
    )
    .addOption(
      new Option("--gateway <kind>", "deploy with this kind of gateway instead of dev's own with releases").choices(
        DEPLOYABLE_GATEWAYS,
      ),
    )
    .addOption(
      new Option("--function <kind>", "deploy this kind of function instead of dev's own").choices(
        Object.keys(FUNCTION_KINDS),
      ),
    )
    .addOption(
      new Option(
        "--state <place>",
        "keep the state in a bucket of the local cloud instead of a file, and try its lock; needs the provider in a mirror, because the proxy that this takes lets nothing else out",
      ).choices(["cos"]),
    )
    .option(
      "--update-policy",
      "write the published policies from the calls of a whole run, in which everybody may do anything, instead of acting with them and comparing them",
    )
    .option("--keep", "keep the working folder: state, plans and log")
    .addHelpText(
      "after",
      "\nExit codes: 0 every stage passed, 1 a stage failed, 3 Terraform, the provider or cdktf is missing.\n\nExamples:\n  npm run e2e\n  npm run e2e -- --state cos --stage deploy\n  TF_CLI_CONFIG_FILE=~/mirror.tfrc npm run e2e -- --stage drift --keep",
    )
    .action(run(runE2e)),
);

if (require.main === module) void main(e2e);
