import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Argument, Option } from "commander";
import { coloursOn } from "../lib/command-line/colours";
import { main } from "../lib/command-line/main";
import { wrapFor } from "../lib/command-line/prose";
import { assertWritable } from "../lib/writable-file";
import { CONFIG_FILE, readLintConfig } from "../operations/lint-stacks/config";
import { findStacks } from "../operations/lint-stacks/find-stacks";
import { type LintReport, lintStacks } from "../operations/lint-stacks/run";
import { renderSarif } from "../operations/lint-stacks/sarif";
import { renderTable } from "../operations/lint-stacks/table";
import { synthesize } from "../operations/stacks/synthesize";
import { SYNTH_FOLDER } from "../operations/stacks/synthesized-stacks";
import type { SynthesizedStack } from "../rules/stack";
import { type CommandContext, defineCommand } from "./cli/command";
import { addEnvironmentsOption, type EnvironmentsOption, ownEnvironments } from "./cli/environments-option";

type Format = "table" | "json" | "sarif";

interface Options extends EnvironmentsOption {
  readonly format: Format;
  readonly output?: string;
  readonly config?: string;
}

/**
 * This repository's stacks as they would be synthesized now, under the names of the files that `npx ekyc synth` writes.
 */
function ownStacks(environments: string): SynthesizedStack[] {
  const folder = mkdtempSync(join(tmpdir(), "lint-stacks-"));
  try {
    synthesize(folder, { environments });
    return findStacks([folder], (path) => join(SYNTH_FOLDER, relative(folder, path)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function render(report: LintReport, format: Format, coloured: boolean): string {
  switch (format) {
    case "table":
      return renderTable(report, coloured);
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
    case "sarif":
      return renderSarif(report);
  }
}

function lint(context: CommandContext, paths: string[], options: Options): number {
  const { format, output, config } = options;
  const { stdout, stderr } = context;
  if (output !== undefined) assertWritable(output, "--output");
  const settings = readLintConfig(config);
  const own = paths.length === 0;
  const report = lintStacks(own ? ownStacks(ownEnvironments(context, options)) : findStacks(paths), settings, own);
  const text = render(report, format, output === undefined && coloursOn(context, "stdout"));
  if (output === undefined) stdout.write(format === "table" ? wrapFor(stdout, text) : text);
  else {
    writeFileSync(output, text);
    const { stacks, broken, suppressed } = report.summary;
    stderr.write(
      `${output}: ${stacks} ${stacks === 1 ? "stack" : "stacks"}, ${broken} broken, ${suppressed} suppressed\n`,
    );
  }
  return report.exitCode;
}

export const lintStacksCommand = defineCommand("ekyc lint", (program, run) =>
  addEnvironmentsOption(program)
    .description(
      "Checks synthesized stacks against the rules of docs/lint-rules.md. Needs no Terraform, account or network.",
    )
    .addArgument(
      new Argument("[paths...]", "files in Terraform's JSON syntax, or folders with *.tf.json files").default(
        [],
        "every environment, newly synthesized",
      ),
    )
    .addOption(new Option("--format <format>", "of the report").choices(["table", "json", "sarif"]).default("table"))
    .option("--output <file>", "write the report to a file")
    .option("--config <file>", `retention and suppressions (${CONFIG_FILE}, where there is one)`)
    .addHelpText(
      "after",
      `
A suppression needs a rule, an address and a reason; it is printed, and one that excuses nothing fails.

Exit codes: 0 no rule is broken, 1 one is, 2 wrong usage or configuration, or no stack.

Examples:
  npx ekyc lint
  npx ekyc lint ../other/cdktf.out --config other.yaml
  npx ekyc lint --format sarif --output lint.sarif`,
    )
    .action(run(lint)),
);

if (require.main === module) void main(lintStacksCommand);
