import { stackIdFor } from "../environments/derived";
import { environmentNames } from "../environments/load-environment";
import { main } from "../lib/command-line/main";
import { wrapFor } from "../lib/command-line/prose";
import { defined } from "../lib/defined";
import { synthesisWarnings } from "../lib/synthesis-warnings";
import { EXIT } from "../lib/user-error";
import { addressChange } from "../operations/stacks/address-change";
import { readAnnotations } from "../operations/stacks/annotations";
import { readStack, stackChanges } from "../operations/stacks/stack-changes";
import { synthesize } from "../operations/stacks/synthesize";
import { SYNTH_FOLDER, stackFileFor } from "../operations/stacks/synthesized-stacks";
import { type CommandContext, defineCommand } from "./cli/command";
import { addEnvironmentsOption, anyEnvironments, type EnvironmentsOption } from "./cli/environments-option";

interface SynthOptions extends EnvironmentsOption {
  readonly env?: string;
}

function synthesizeStacks(context: CommandContext, { env, ...options }: SynthOptions): number {
  const { stdout, stderr } = context;
  const say = (text: string): void => void stdout.write(wrapFor(stdout, `${text}\n`));
  const environments = anyEnvironments(context, options);
  const names = env === undefined ? environmentNames(environments) : [env];
  const before = new Map(names.map((name) => [name, readStack(stackFileFor(name))]));
  synthesize(SYNTH_FOLDER, { environments, ...defined({ environment: env }) });
  for (const name of names) {
    const old = before.get(name);
    const now = readStack(stackFileFor(name)) ?? {};
    const changes = old === undefined ? undefined : stackChanges(old, now);
    const moved = old === undefined ? undefined : addressChange(old, now, name);
    const verdict =
      changes === undefined
        ? "new"
        : changes.length === 0
          ? "unchanged"
          : `${changes.length} ${changes.length === 1 ? "change" : "changes"} since the last synth`;
    say(`${name.padEnd(20)} ${stackFileFor(name)}  ${verdict}`);
    for (const { level, message } of readAnnotations(SYNTH_FOLDER, stackIdFor(name))) say(`  ${level}: ${message}`);
    if (moved !== undefined) say(`  warn: ${moved}`);
    for (const change of changes ?? []) say(`  ${change}`);
  }
  for (const { constructPath, message } of synthesisWarnings(SYNTH_FOLDER)) {
    stderr.write(`Warning: ${constructPath}: ${message}\n`);
  }
  return EXIT.ok;
}

export const synth = defineCommand("ekyc synth", (program, run) =>
  addEnvironmentsOption(program)
    .description(
      `Synthesizes one stack per environment into ${SYNTH_FOLDER} and shows remarks on it and what changed since the last time. Needs no Terraform, account or network.`,
    )
    .option("--env <name>", "only this environment")
    .addHelpText("after", "\nExample:\n  npx ekyc synth")
    .action(run(synthesizeStacks)),
);

if (require.main === module) void main(synth);
