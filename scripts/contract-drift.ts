import { addFormatOption, type FormatOption, writeJson } from "../lib/command-line/format-option";
import { main } from "../lib/command-line/main";
import { wrapFor } from "../lib/command-line/prose";
import { EXIT, UserError } from "../lib/user-error";
import type { Comparison } from "../operations/drift/drift";
import { providerDrift } from "../operations/drift/provider-drift";
import { renderComparison } from "../operations/drift/render-comparison";
import { sdkDrift } from "../operations/drift/sdk-drift";
import { smokeDrift } from "../operations/drift/smoke-drift";
import { readSdkModel } from "../sdk/model-text";
import { openHistory, readHistory } from "../smoke/history/store/open-history";
import { type CommandContext, defineCommand } from "./cli/command";

interface DriftOptions extends FormatOption {
  readonly sdk?: string;
  readonly schema?: string;
  readonly history?: string;
}

async function smokeComparison(place: string, { variables, stderr }: CommandContext): Promise<Comparison> {
  const { kept, warnings } = await readHistory(openHistory(place, variables));
  for (const warning of warnings) stderr.write(`warning: ${warning}\n`);
  if (kept.length === 0) {
    throw new UserError(
      `${place} holds no report.`,
      "Keep one with `npx ekyc smoke --env NAME --history PLACE`, or leave --history out.",
    );
  }
  return smokeDrift(kept.map(({ report }) => report));
}

async function drift(context: CommandContext, { sdk, schema, history, format }: DriftOptions): Promise<number> {
  const comparisons = [
    sdkDrift(readSdkModel(sdk)),
    ...(schema === undefined ? [] : [providerDrift(schema)]),
    ...(history === undefined ? [] : [await smokeComparison(history, context)]),
  ];
  const found = comparisons.some(({ drifts }) => drifts.length > 0);
  const document = { schema: "ekyc-token-endpoint/contract-drift", version: 1, drift: found, comparisons };
  if (format === "json") writeJson(context.stdout, document);
  else context.stdout.write(wrapFor(context.stdout, comparisons.map(renderComparison).join("")));
  return found ? EXIT.failed : EXIT.ok;
}

export const contractDrift = defineCommand("ekyc drift", (program, run) =>
  addFormatOption(program)
    .description(
      "Compares contract/ with the SDK's documentation, a release of the provider and what smoke runs saw, and says what to edit. Changes nothing.",
    )
    .option("--sdk <folder>", "package folder of another release of the SDK, instead of the installed one")
    .option("--schema <file>", "also compare the output of `terraform providers schema -json`")
    .option("--history <place>", "also compare what the newest smoke runs in this folder or bucket saw")
    .addHelpText(
      "after",
      `
Exit codes: 0 no drift, 1 drift, 2 wrong usage.

Examples:
  npx ekyc drift
  npx ekyc drift --schema full.schema.json --history history --format json`,
    )
    .action(run(drift)),
);

if (require.main === module) void main(contractDrift);
