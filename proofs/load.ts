import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { EXIT } from "../lib/user-error";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { invariants } from "./load/invariants";
import { drain, runStage, type StageResult } from "./load/run-stage";
import { deployEndpoint } from "./traffic/deployed-endpoint";

/** Up to saturation and back. More than 100 at once is refused by the platform, before there is a function to ask. */
const CONNECTIONS = [1, 8, 24, 48, 72, 96, 72, 48, 24, 8, 1];

const HEAD = [
  "at once",
  "requests",
  "tokens",
  "shed",
  "others",
  "timeouts",
  "p50 ms",
  "p90 ms",
  "p99 ms",
  "max ms",
  "memory",
];

const row = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => String(cell).padStart(9)).join(" ")}\n`;

const stageRow = ({
  connections,
  requests,
  issued,
  shed,
  others,
  timeouts,
  errors,
  latencyMs,
  peakResidentBytes,
}: StageResult): string => {
  const other = Object.values(others).reduce((sum, times) => sum + times, 0);
  const { p50, p90, p99, max } = latencyMs;
  const memory = `${(peakResidentBytes / 1024 / 1024).toFixed(0)} MB`;
  return row([connections, requests, issued, shed, other, timeouts + errors, p50, p90, p99, max, memory]);
};

async function runStages({ stdout }: CommandContext, { seconds }: { readonly seconds: number }): Promise<number> {
  const endpoint = await deployEndpoint();
  try {
    const { cloud, audit } = endpoint.stack.deployment.localCloud;
    const key = await endpoint.createKey();
    const each = Math.max(1, Math.round(seconds / CONNECTIONS.length));
    stdout.write(`${CONNECTIONS.length} stages of ${each} s, one instance\n${row(HEAD)}`);
    const stages: StageResult[] = [];
    for (const connections of CONNECTIONS) {
      const stage = await runStage(endpoint, key, connections, each);
      stages.push(stage);
      stdout.write(stageRow(stage));
      await drain();
    }
    const [fn] = cloud.scf.functions.values();
    const checked = invariants(stages, audit.entries, fn?.memoryMb ?? 0);
    for (const { name, figure, holds } of checked) {
      stdout.write(`${(holds ? "holds" : "BROKEN").padEnd(7)} ${name}: ${figure}\n`);
    }
    return checked.every(({ holds }) => holds) ? EXIT.ok : EXIT.failed;
  } finally {
    await endpoint.close();
  }
}

export const load = defineCommand("npm run load --", (program, run) =>
  program
    .description(
      "Deploys the stack into a local cloud and lets more and more connections ask for tokens, up to five times what one instance can serve, and fewer and fewer again. Needs no Terraform, account or network.",
    )
    .option("--seconds <n>", "how long all stages take together", wholeNumber(CONNECTIONS.length, 86_400), 600)
    .addHelpText(
      "after",
      "\nExit codes: 0 all invariants hold, 1 one does not, 2 wrong usage.\n\nExample:\n  npm run load -- --seconds 60",
    )
    .action(run(runStages)),
);

if (require.main === module) void main(load);
