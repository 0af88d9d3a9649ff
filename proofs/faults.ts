import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEnvironment } from "../environments/load-environment";
import { main } from "../lib/command-line/main";
import { EXIT, UserError } from "../lib/user-error";
import { fillMarkers } from "../operations/generate/markers";
import { synthesize } from "../operations/stacks/synthesize";
import { stackFileFor } from "../operations/stacks/synthesized-stacks";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { FAULT_CASES } from "./faults/fault-cases";
import { faultTable } from "./faults/fault-table";
import { runFaultCases } from "./faults/run-fault-cases";

/** The page that holds the table, from the project's root. */
const FAULT_PAGE = "docs/smoke.md";

/** The environment whose stack is loaded into every faulty cloud. */
const ENVIRONMENT = "dev";

/** The table of a run that has just been made. */
async function freshTable(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "faults-"));
  try {
    const stacks = synthesize(join(folder, "cdktf.out"), { environment: ENVIRONMENT });
    const stackFile = stackFileFor(ENVIRONMENT, stacks);
    return faultTable(await runFaultCases(FAULT_CASES, loadEnvironment(ENVIRONMENT), stackFile, folder));
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

async function writeFaultTable({ stdout }: CommandContext, options: { readonly check?: true }): Promise<number> {
  const page = readFileSync(FAULT_PAGE, "utf8");
  const fresh = fillMarkers(FAULT_PAGE, page, { faults: await freshTable() });
  if (fresh === page) {
    stdout.write(`${FAULT_PAGE} is up to date: ${FAULT_CASES.length} faults were run\n`);
    return EXIT.ok;
  }
  if (options.check) {
    throw new UserError(
      `The table of faults in ${FAULT_PAGE} is not what running them gives: ${differingLines(page, fresh)}`,
      "Run `npm run generate:faults`, look at what changed, and commit the result.",
      EXIT.failed,
    );
  }
  writeFileSync(FAULT_PAGE, fresh);
  stdout.write(`wrote ${FAULT_PAGE}: ${FAULT_CASES.length} faults were run\n`);
  return EXIT.ok;
}

export const generateFaults = defineCommand("npm run generate:faults --", (program, run) =>
  program
    .description(
      `Runs the checks against one faulty local cloud per fault and writes the table in ${FAULT_PAGE}. Needs no Terraform, account or network.`,
    )
    .option("--check", "write nothing; fail when the table is not what running gives")
    .addHelpText("after", "\nExample:\n  npm run generate:faults -- --check")
    .action(run(writeFaultTable)),
);

if (require.main === module) void main(generateFaults);
