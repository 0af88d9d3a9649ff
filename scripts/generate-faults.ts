import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { EXIT, UserError } from "../lib/user-error";
import { synthesize } from "../main";
import { processOutput, runCommand } from "./lib/cli";
import { FAULT_CASES } from "./lib/faults/fault-cases";
import { FAULT_PAGE, withFaultTable } from "./lib/faults/fault-page";
import { faultTable } from "./lib/faults/fault-table";
import { ENVIRONMENT } from "./lib/faults/faulty-cloud";
import { runFaultCases } from "./lib/faults/run-fault-cases";
import { stackFileOf } from "./lib/synthesized-stacks";

/** The table of a run that has just been made. */
async function freshTable(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "faults-"));
  try {
    const stacks = synthesize(join(folder, "cdktf.out"));
    return faultTable(await runFaultCases(FAULT_CASES, stackFileOf(ENVIRONMENT, stacks), folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines that only the fresh page has. */
const differingLines = (page: string, fresh: string): string => {
  const known = new Set(page.split("\n"));
  return fresh
    .split("\n")
    .filter((line) => !known.has(line))
    .join("\n");
};

async function generateFaults(options: { readonly check?: true }): Promise<void> {
  const page = readFileSync(FAULT_PAGE, "utf8");
  const fresh = withFaultTable(page, await freshTable());
  if (fresh === page) {
    processOutput.out(`${FAULT_PAGE} is up to date: ${FAULT_CASES.length} faults were run\n`);
    return;
  }
  if (options.check) {
    throw new UserError(
      `The table of faults in ${FAULT_PAGE} is not what running them gives: ${differingLines(page, fresh)}`,
      "Run `npm run generate:faults`, look at what changed, and commit the result.",
      EXIT.failed,
    );
  }
  writeFileSync(FAULT_PAGE, fresh);
  processOutput.out(`wrote ${FAULT_PAGE}: ${FAULT_CASES.length} faults were run\n`);
}

void runCommand(
  new Command("npm run generate:faults --")
    .description(
      `Runs the checks against one faulty local cloud per fault and writes the table in ${FAULT_PAGE}. Needs no Terraform, account or network.`,
    )
    .option("--check", "write nothing; fail when the table is not what running gives")
    .addHelpText("after", "\nExample:\n  npm run generate:faults -- --check")
    .action(generateFaults),
);
