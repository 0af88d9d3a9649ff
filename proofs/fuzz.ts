import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { EXIT, UserError } from "../lib/user-error";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { FUZZ_PROPERTIES } from "./fuzz/properties";
import { failureText, runProperty } from "./fuzz/run-property";

const CASES = 260_000;
const MOST_SEED = 2 ** 31 - 1;

interface FuzzOptions {
  readonly cases: number;
  readonly seed?: number;
  readonly only?: string;
  readonly path?: string;
}

async function runProperties(
  { stdout, stderr }: CommandContext,
  { cases, only, path, seed = Math.floor(Math.random() * MOST_SEED) }: FuzzOptions,
): Promise<number> {
  const chosen = FUZZ_PROPERTIES.filter(({ name }) => only === undefined || name.includes(only));
  if (chosen.length === 0) {
    throw new UserError(
      `No property has ${JSON.stringify(only)} in its name.`,
      `Name a part of one: ${FUZZ_PROPERTIES.map(({ name }) => name).join("; ")}.`,
    );
  }
  if (path !== undefined && chosen.length > 1) {
    throw new UserError(`--path belongs to one property, not to ${chosen.length}.`, "Name it with --only.");
  }
  const each = cases / chosen.reduce((sum, { weight = 1 }) => sum + weight, 0);
  stdout.write(`seed ${seed}, ${cases} cases for ${chosen.length} properties\n`);
  let run = 0;
  let broken = 0;
  for (const property of chosen) {
    const outcome = await runProperty(property, { cases: Math.ceil(each * (property.weight ?? 1)), seed, path });
    run += outcome.cases;
    const seconds = (outcome.durationMs / 1_000).toFixed(1);
    const verdict = outcome.failure ? "BROKEN" : "holds";
    stdout.write(
      `${verdict.padEnd(7)} ${String(outcome.cases).padStart(6)} cases ${seconds.padStart(6)} s  ${property.name}\n`,
    );
    if (!outcome.failure) continue;
    broken += 1;
    stderr.write(`${failureText(outcome)}\n`);
  }
  stdout.write(`${run} cases, ${broken} broken, seed ${seed}\n`);
  return broken === 0 ? EXIT.ok : EXIT.failed;
}

export const fuzz = defineCommand("npm run fuzz --", (program, run) =>
  program
    .description(
      "Checks what must hold for any input with generated ones: the endpoint, configuration, redaction, policies, the local cloud, signatures, reports and key documents. On loopback only.",
    )
    .option("--cases <n>", "cases, shared evenly among the properties", wholeNumber(1, 100_000_000), CASES)
    .option("--seed <n>", "what every case follows from (default: drawn and printed)", wholeNumber(0, MOST_SEED))
    .option("--only <text>", "only properties with this in their name")
    .option("--path <path>", "only the counterexample that an earlier run printed this for")
    .addHelpText(
      "after",
      "\nExit codes: 0 all hold, 1 one does not, 2 wrong usage.\n\nExample:\n  npm run fuzz -- --only redaction --cases 10000 --seed 42",
    )
    .action(run(runProperties)),
);

if (require.main === module) void main(fuzz);
