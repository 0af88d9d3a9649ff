import { Command } from "commander";
import { processOutput } from "../lib/output";
import { EXIT, UserError } from "../lib/user-error";
import type { Comparison } from "../operations/drift/drift";
import { providerDrift } from "../operations/drift/provider-drift";
import { sdkDrift } from "../operations/drift/sdk-drift";
import { smokeDrift } from "../operations/drift/smoke-drift";
import { readSdkModel } from "../sdk/model-text";
import { openHistory, readHistory } from "../smoke/history/store/open-history";
import { runCommand } from "./cli/cli";

interface DriftOptions {
  readonly sdk?: string;
  readonly schema?: string;
  readonly history?: string;
  readonly json?: true;
}

async function smokeComparison(place: string): Promise<Comparison> {
  const { kept, warnings } = await readHistory(openHistory(place));
  for (const warning of warnings) processOutput.err(`warning: ${warning}\n`);
  if (kept.length === 0) {
    throw new UserError(
      `${place} holds no report.`,
      "Keep one with `npm run smoke -- --env NAME --history PLACE`, or leave --history out.",
    );
  }
  return smokeDrift(kept.map(({ report }) => report));
}

function describe({ source, since, drifts }: Comparison): string {
  if (drifts.length === 0) return `✔ ${source}: no drift\n`;
  const lines = drifts.map(({ what, from, edit }) => `  - ${what}\n      from ${from}\n      edit ${edit}\n`);
  return `✖ ${source}: ${drifts.length} ${drifts.length === 1 ? "change" : "changes"} since ${since}\n${lines.join("")}`;
}

async function drift({ sdk, schema, history, json }: DriftOptions): Promise<void> {
  const comparisons = [
    sdkDrift(readSdkModel(sdk)),
    ...(schema === undefined ? [] : [providerDrift(schema)]),
    ...(history === undefined ? [] : [await smokeComparison(history)]),
  ];
  const found = comparisons.some(({ drifts }) => drifts.length > 0);
  const document = { schema: "ekyc-token-endpoint/contract-drift", version: 1, drift: found, comparisons };
  processOutput.out(json ? `${JSON.stringify(document, null, 2)}\n` : comparisons.map(describe).join(""));
  process.exitCode = found ? EXIT.failed : EXIT.ok;
}

void runCommand(
  new Command("npm run contract:drift --")
    .description(
      "Compares contract/ with the SDK's documentation, a release of the provider and what smoke runs saw, and says what to edit. Changes nothing.",
    )
    .option("--sdk <folder>", "package folder of another release of the SDK, instead of the installed one")
    .option("--schema <file>", "also compare the output of `terraform providers schema -json`")
    .option("--history <place>", "also compare what the newest smoke runs in this folder or bucket saw")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      `
Exit codes: 0 no drift, 1 drift, 2 wrong usage.

Examples:
  npm run contract:drift
  npm run contract:drift -- --schema full.schema.json --history history --json`,
    )
    .action(drift),
);
