import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Option } from "commander";
import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { EXIT, UserError } from "../lib/user-error";
import { requireProviderBindings } from "../provider/bindings";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { deployReference, deployThrough, type FailureResult, type Reference } from "./e2e/deploy-through";
import { devWorkspace } from "./e2e/dev-workspace";
import { FAILURE_NAMES, type FailureName } from "./e2e/failures";
import { callNumbers, failureNames } from "./e2e/failures-options";
import { failuresReport } from "./e2e/failures-report";
import type { NumberedCall } from "./e2e/numbered-call";
import { findTools, type Tools } from "./e2e/tools";
import type { Workspace } from "./e2e/workspace";

interface FailuresOptions {
  readonly failure: FailureName[];
  /** Undefined means every call. */
  readonly calls?: number[];
  readonly parallel: number;
  readonly list?: true;
}

const REPORT = join("reports", "e2e-failures.json");

const describeCall = ({ n, action, subject, occurrence }: NumberedCall): string =>
  `call ${n}, ${action} #${occurrence} of ${subject}`;

function describe(result: FailureResult): string {
  const { failure, hit, firstDeploy, imported, converged, problem } = result;
  const state = !hit ? "none" : converged ? "pass" : "FAIL";
  const after = imported.length > 0 ? ` after the import of ${imported.join(", ")}` : "";
  const outcome = hit
    ? `first deploy ${firstDeploy}, then ${converged ? "converged" : problem}${after}`
    : "not reached";
  return `${state}  ${failure} of ${describeCall(result)}: ${outcome}`;
}

/** The calls with these numbers. @throws UserError when a number is too great */
function pick({ calls }: Reference, numbers: readonly number[] | undefined): readonly NumberedCall[] {
  const tooGreat = numbers?.find((n) => n > calls.length);
  if (tooGreat !== undefined) {
    throw new UserError(
      `--calls: there is no call ${tooGreat}; a deployment makes ${calls.length}.`,
      "`npm run e2e:failures -- --list` shows them with their numbers.",
    );
  }
  return calls.filter(({ n }) => numbers?.includes(n) ?? true);
}

async function runFailures(context: CommandContext, options: FailuresOptions): Promise<number> {
  requireProviderBindings();
  const tools = findTools("terraform", context.variables);
  const workspace = devWorkspace();
  try {
    return await sweep(context, options, tools, workspace);
  } finally {
    workspace.remove();
  }
}

/** Lets the calls fail one after the other, some at a time, and reports what came of it. */
async function sweep(
  { stdout, stderr }: CommandContext,
  { failure: names, calls, parallel, list }: FailuresOptions,
  tools: Tools,
  workspace: Workspace,
): Promise<number> {
  stderr.write("Deploying once without a failure, to know which calls there are and what must be left...\n");
  const reference = await deployReference(tools, workspace);
  const chosen = pick(reference, calls);
  if (list) {
    stdout.write(chosen.map((call) => `${describeCall(call)}\n`).join(""));
    return EXIT.ok;
  }
  const waiting = names.flatMap((failure) => chosen.map((call) => ({ failure, call })));
  const total = waiting.length;
  const results: FailureResult[] = [];
  const save = () => {
    const report = failuresReport(reference, names, results);
    mkdirSync("reports", { recursive: true });
    writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
    return report;
  };
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const result = await deployThrough(tools, workspace, next.failure, next.call, reference.inventory);
      results.push(result);
      // Written each time, so that what hours have found survives an interruption.
      save();
      stdout.write(`[${String(results.length).padStart(String(total).length)}/${total}] ${describe(result)}\n`);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  const { summary } = save();
  for (const { failure, tried, hit, converged, afterImport, actionsNeverHit } of summary) {
    const never = actionsNeverHit.length > 0 ? `; never hit: ${actionsNeverHit.join(", ")}` : "";
    stdout.write(
      `${failure}: ${tried.length} tried, ${hit} hit, ${converged} converged (${afterImport} after an import)${never}\n`,
    );
  }
  stdout.write(`report: ${REPORT}\n`);
  const good = summary.every(({ hit, converged }) => hit > 0 && hit === converged);
  return good ? EXIT.ok : EXIT.failed;
}

export const e2eFailures = defineCommand("npm run e2e:failures --", (program, run) =>
  program
    .description(
      "Lets one API call of a deployment fail, for each call, and checks that the next deployment converges without orphans or duplicates. Needs what `npm run e2e` needs.",
    )
    .addOption(
      new Option("--failure <names>", `what happens to the call: all, or some of ${FAILURE_NAMES.join(", ")}`)
        .argParser(failureNames)
        .default(["InternalError"] satisfies FailureName[], "InternalError"),
    )
    .option("--calls <list>", "which calls, for example 1-20,35; all of them unless given", callNumbers)
    .option("--list", "list the calls with their numbers, and let none fail")
    .option("--parallel <number>", "deployments at the same time, each in a cloud of its own", wholeNumber(1, 16), 4)
    .addHelpText(
      "after",
      "\nExit codes: 0 every failure converged, 1 one did not, 2 usage, 3 Terraform, the provider or cdktf is missing.\n\nExample:\n  npm run e2e:failures -- --failure reset,kill --calls 1-10",
    )
    .action(run(runFailures)),
);

if (require.main === module) void main(e2eFailures);
