import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { EXIT, UserError } from "../lib/user-error";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { CHAOS_FAULTS } from "./chaos/chaos-faults";
import { type ChaosResult, held, runChaosFault } from "./chaos/run-chaos";
import { deployEndpoint } from "./traffic/deployed-endpoint";

/** Examples of what was wrong or lost that are shown of one fault. */
const SHOWN = 5;

interface Options {
  readonly callers: number;
  readonly seconds: number;
  readonly only?: string;
}

const HEAD = ["requests", "answered", "wrong", "lost", "tokens", "back after", "fault"];

const row = (cells: readonly string[]): string =>
  `${cells.map((cell, index) => (index < cells.length - 1 ? cell.padStart(10) : cell)).join("  ")}\n`;

function describe(result: ChaosResult): string {
  const { fault, requests, answered, issued, wrong, lost, recovery, refusals } = result;
  const back = typeof recovery === "number" ? `${Math.round(recovery)} ms` : recovery;
  const told = Object.entries(refusals)
    .map(([name, times]) => `${times} ${name}`)
    .join(", ");
  const counts = [requests, answered, wrong.length, lost.length, issued].map(String);
  const text = row([...counts, back, told === "" ? fault : `${fault} (${told})`]);
  const reasons = [...new Set([...wrong, ...lost])].slice(0, SHOWN);
  return held(result) ? text : `${text}${reasons.map((reason) => `    ${reason}\n`).join("")}`;
}

async function runFaults({ stdout }: CommandContext, { only, ...options }: Options): Promise<number> {
  const chosen = CHAOS_FAULTS.filter(({ fault }) => only === undefined || fault.includes(only));
  if (chosen.length === 0) {
    throw new UserError(
      `No fault has ${JSON.stringify(only)} in its name.`,
      `Name a part of one: ${CHAOS_FAULTS.map(({ fault }) => fault).join("; ")}.`,
    );
  }
  const endpoint = await deployEndpoint();
  const results: ChaosResult[] = [];
  try {
    const key = await endpoint.createKey();
    stdout.write(`${options.callers} callers, ${options.seconds} s each, one instance\n${row(HEAD)}`);
    for (const fault of chosen) {
      const result = await runChaosFault(fault, endpoint, key, options);
      results.push(result);
      stdout.write(describe(result));
    }
  } finally {
    await endpoint.close();
  }
  const sum = (count: (result: ChaosResult) => number): number => results.reduce((total, one) => total + count(one), 0);
  stdout.write(
    `${sum(({ requests }) => requests)} requests under ${results.length} faults: ${sum(({ answered }) => answered)} answered, ` +
      `${sum(({ wrong }) => wrong.length)} wrong, ${sum(({ lost }) => lost.length)} lost\n`,
  );
  return results.every(held) ? EXIT.ok : EXIT.failed;
}

export const chaos = defineCommand("npm run chaos --", (program, run) =>
  program
    .description(
      "Deploys the stack into a local cloud and lets callers ask for tokens through every fault: each request must get a token that faceid knows, or a documented problem that the fault explains. Needs no Terraform, account or network.",
    )
    .option("--callers <n>", "callers at once", wholeNumber(1, 90), 20)
    .option("--seconds <n>", "how long each fault lasts", wholeNumber(1, 600), 5)
    .option("--only <text>", "only faults with this in their name")
    .addHelpText(
      "after",
      "\nExit codes: 0 none wrong or lost, 1 some were, 2 wrong usage.\n\nExample:\n  npm run chaos -- --seconds 30 --only killed",
    )
    .action(run(runFaults)),
);

if (require.main === module) void main(chaos);
