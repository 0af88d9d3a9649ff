import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { requireProviderBindings } from "../constructs/private/provider-bindings";
import { EXIT } from "../lib/user-error";
import { processOutput, runCommand } from "./lib/cli";
import { deployThrough, FAILURES, type FailureName, type FailureResult, undisturbed } from "./lib/e2e/failures";
import { findTools } from "./lib/e2e/tools";
import { wholeNumber } from "./lib/options";

interface FailuresOptions {
  readonly failure: FailureName;
  /** Undefined means every call. */
  readonly calls?: number[];
  readonly parallel: number;
}

const REPORT = join("reports", "e2e-failures.json");

/** `3`, `1-5` and lists of them. */
function callNumbers(text: string): number[] {
  return text.split(",").flatMap((part) => {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part.trim());
    const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    if (!match || first < 1 || last < first || last > 1_000) {
      throw new InvalidArgumentError("Allowed: numbers from 1 and ranges, for example 1-20,35.");
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

const describe = ({ failure, n, action, firstDeploy, converged, problem }: FailureResult): string =>
  `${converged ? "pass" : "FAIL"}  ${failure} of call ${n} (${action ?? "not reached"}): first deploy ${firstDeploy}, then ${converged ? "converged" : problem}\n`;

async function failures({ failure, calls, parallel }: FailuresOptions): Promise<void> {
  requireProviderBindings();
  const tools = findTools("terraform");
  processOutput.err("Deploying once undisturbed, to know how many calls there are and what must be left...\n");
  const reference = await undisturbed(tools);
  const numbers = calls ?? Array.from({ length: reference.calls }, (_, index) => index + 1);
  const waiting = [...numbers];
  const results: FailureResult[] = [];
  const worker = async (): Promise<void> => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
      const result = await deployThrough(tools, failure, n, reference.inventory);
      results.push(result);
      processOutput.out(describe(result));
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  results.sort((a, b) => a.n - b.n);
  mkdirSync("reports", { recursive: true });
  writeFileSync(
    REPORT,
    `${JSON.stringify({ schema: "ekyc-token-endpoint/e2e-failures", version: 1, reference, results }, null, 2)}\n`,
  );
  const converged = results.filter((result) => result.converged).length;
  processOutput.out(
    `${converged} of ${results.length} converged (${failure}; calls ${numbers.join(",")}); report: ${REPORT}\n`,
  );
  process.exitCode = converged === results.length && results.length > 0 ? EXIT.ok : EXIT.failed;
}

void runCommand(
  new Command("npm run e2e:failures --")
    .description(
      "Lets the nth API call of a deployment fail, for each n, and checks that the next deployment converges without orphans or duplicates. Needs what `npm run e2e` needs.",
    )
    .addOption(
      new Option("--failure <name>", "what happens to the call")
        .choices(Object.keys(FAILURES))
        .default("InternalError"),
    )
    .option("--calls <list>", "which calls, for example 1-20,35; all of them unless given", callNumbers)
    .option("--parallel <number>", "deployments at the same time, each in a cloud of its own", wholeNumber(1, 16), 4)
    .addHelpText("after", "\nExample:\n  npm run e2e:failures -- --failure reset --calls 1-10")
    .action(failures),
);
