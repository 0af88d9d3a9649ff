import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import { Listr, PRESET_TIMER } from "listr2";
import { FUNCTION_KINDS, type FunctionKind } from "../contract/vendor/function-kinds";
import { processOutput } from "../lib/output";
import { EXIT } from "../lib/user-error";
import type { AuditEntry } from "../local-cloud";
import { startLocalDeployment, variablesOf } from "../operations/local/local-deployment";
import { POLICY_NAMES, policyFile } from "../policies/published";
import { requireProviderBindings } from "../provider/bindings";
import { runCommand } from "../scripts/cli/cli";
import { type Actor, createActors } from "./e2e/actors";
import { E2eContext } from "./e2e/context";
import { Deployment } from "./e2e/deployment";
import { devWorkspace } from "./e2e/dev-workspace";
import { DEPLOYABLE_GATEWAYS, type DeployableGateway } from "./e2e/gateways";
import { neededPolicies, policyText, publishedDocument } from "./e2e/published-policies";
import { callsOf, type E2eReport, type StageResult, stagesThatDiffer } from "./e2e/report";
import type { Stage } from "./e2e/stage";
import { STAGE_NAMES, type StageName, stagesOf, withNeeds } from "./e2e/stages";
import { stateStage } from "./e2e/stages/state";
import { StateBucket } from "./e2e/state-bucket";
import { findTools, type Tools } from "./e2e/tools";

interface E2eOptions {
  readonly stage?: StageName;
  readonly engine: Tools["terraform"];
  readonly gateway?: DeployableGateway;
  readonly function?: FunctionKind;
  readonly state?: "cos";
  readonly keep?: true;
  readonly updatePolicy?: true;
}

/** Each gateway and place of the state has a report of its own, so that two runs of the same deployment are compared. */
const reportOf = ({ gateway, function: kind, state }: E2eOptions): string =>
  join("reports", `${["e2e", gateway, kind, state].filter(Boolean).join("-")}.json`);
const REPORT_VERSION = 3 satisfies E2eReport["version"];
/** For a run whose needs are just being recorded. */
const ANYTHING = JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: ["*"], resource: ["*"] }] });

/** Runs stages in order; after a failure the rest is skipped, but for the clean-up that `finally` does. */
async function runStages(stages: readonly Stage[], context: E2eContext): Promise<StageResult[]> {
  const results: StageResult[] = [];
  const { entries } = context.localCloud.audit;
  const list = new Listr(
    stages.map(({ name, title, run }) => ({
      title,
      task: async (_shared: unknown, task: { title: string }) => {
        const started = performance.now();
        const before = entries.length;
        const finish = (state: StageResult["state"], result: string): void => {
          const seconds = Math.round((performance.now() - started) / 100) / 10;
          results.push({ name, title, state, seconds, result, ...callsOf(entries.slice(before)) });
        };
        try {
          const found = await run(context);
          task.title = `${title}: ${found}`;
          finish("pass", found);
        } catch (error) {
          finish("fail", error instanceof Error ? error.message : String(error));
          throw error;
        }
      },
    })),
    {
      renderer: "default",
      fallbackRenderer: "simple",
      rendererOptions: { timer: PRESET_TIMER, showErrorMessage: false },
      fallbackRendererOptions: { timer: PRESET_TIMER },
      registerSignalListeners: false,
    },
  );
  await list.run().catch(() => {});
  const ran = new Set(results.map(({ name }) => name));
  const skipped = stages.filter(({ name }) => !ran.has(name));
  return [
    ...results,
    ...skipped.map(({ name, title }) => ({
      name,
      title,
      state: "skipped" as const,
      seconds: 0,
      result: "an earlier stage failed",
      ...callsOf([]),
    })),
  ];
}

/** Holds the recorded calls against the published policies. @returns a sentence for the user, and whether all is well */
function checkPolicies(
  entries: readonly AuditEntry[],
  update: boolean,
): { readonly words: string; readonly stale: boolean } {
  const needed = neededPolicies(entries);
  const stale = POLICY_NAMES.filter((name) => {
    const file = policyFile(name);
    return !existsSync(file) || readFileSync(file, "utf8") !== policyText(needed[name]);
  });
  if (update) for (const name of stale) writeFileSync(policyFile(name), policyText(needed[name]));
  if (stale.length === 0 || update) {
    return { words: `${POLICY_NAMES.map(policyFile).join(", ")}: just what the run needed`, stale: false };
  }
  const files = stale.map(policyFile).join(", ");
  return { words: `not just what the run needed: ${files}; write it with --update-policy`, stale: true };
}

/** The report of the run before; undefined when there is none, or only one that was cut off or written in another form. */
function earlierReport(file: string): E2eReport | undefined {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as E2eReport;
    return report.version === REPORT_VERSION ? report : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the report over the one of the run before. @returns a sentence on whether both made the same calls */
function writeReport(file: string, report: E2eReport): string {
  const before = earlierReport(file);
  mkdirSync("reports", { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  if (before === undefined) return "no earlier report to compare the calls with";
  const { compared, differ } = stagesThatDiffer(before, report);
  return differ.length === 0
    ? `the same calls as in the run before, in ${compared} stages`
    : `other calls than in the run before, in: ${differ.join(", ")}`;
}

async function e2e(options: E2eOptions): Promise<void> {
  requireProviderBindings();
  const tools = findTools(options.engine);
  const { gateway, function: kind } = options;
  const workspace = devWorkspace(gateway, kind);
  const local = await startLocalDeployment({ contract: workspace.environment.contract });
  const { localCloud } = local;
  let failed = true;
  try {
    Object.assign(process.env, variablesOf(localCloud));
    const bucket = options.state === undefined ? undefined : new StateBucket(localCloud, workspace);
    const isWhole = [options.stage, gateway, kind, bucket].every((one) => one === undefined);
    const actors =
      gateway || bucket
        ? undefined
        : createActors(localCloud, options.updatePolicy ? () => ANYTHING : publishedDocument);
    const actorDeployment = (actor: Actor): Deployment =>
      new Deployment(tools, workspace, localCloud, { ...bucket?.variables, ...actors?.[actor] });
    const context = new E2eContext(
      workspace,
      localCloud,
      actorDeployment("deployer"),
      actorDeployment("administrator"),
      actors,
    );
    const wanted = options.stage === undefined ? stagesOf(workspace.environment) : withNeeds(options.stage);
    const stages = wanted.flatMap((stage): Stage[] =>
      bucket && stage.name === "deploy" ? [stage, stateStage(bucket)] : [stage],
    );
    const results = await runStages(stages, context);
    const { terraform, terraformVersion } = tools;
    const comparison = writeReport(reportOf(options), {
      schema: "ekyc-token-endpoint/e2e",
      version: REPORT_VERSION,
      tools: { terraform, terraformVersion },
      stages: results,
    });
    for (const { name, state, seconds, result, callCount } of results) {
      const [first, ...details] = result.split("\n");
      processOutput.out(
        `${state.padEnd(7)} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${String(callCount).padStart(4)} calls  ${first}\n`,
      );
      if (details.length > 0) processOutput.err(`${details.join("\n")}\n`);
    }
    for (const { service, action, requests } of localCloud.audit.unimplemented()) {
      processOutput.out(
        `not implemented: ${service ?? "unknown"}:${action ?? "unknown"}, asked for ${requests} times\n`,
      );
    }
    processOutput.out(`${comparison}\n${terraform} ${terraformVersion}; report: ${reportOf(options)}\n`);
    failed = results.some(({ state }) => state !== "pass");
    if (!failed && isWhole) {
      const { words, stale } = checkPolicies(localCloud.audit.entries, options.updatePolicy ?? false);
      processOutput.out(`${words}\n`);
      failed = stale;
    }
  } finally {
    await local.close();
    if (options.keep || failed)
      processOutput.err(`kept: ${workspace.folder} (commands.log holds what the tools printed)\n`);
    else workspace.remove();
  }
  process.exitCode = failed ? EXIT.failed : EXIT.ok;
}

void runCommand(
  new Command("npm run e2e --")
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
    .action(e2e),
);
