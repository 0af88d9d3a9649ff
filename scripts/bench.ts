import { Command } from "commander";
import { EXIT } from "../lib/user-error";
import { measureBundle } from "./lib/bench/bundle-load";
import { measureCallers } from "./lib/bench/callers";
import { measureColdStart } from "./lib/bench/cold-start";
import { measureDirectPace } from "./lib/bench/direct-pace";
import { measureMatrixPlan } from "./lib/bench/matrix-plan";
import type { Measurement } from "./lib/bench/measurement";
import { measureRunMemory } from "./lib/bench/run-memory";
import { measureStart } from "./lib/bench/start-time";
import { measureTokenCost } from "./lib/bench/token-cost";
import { measureTokenPace } from "./lib/bench/token-pace";
import { processOutput, runCommand } from "./lib/cli";

async function bench(options: { readonly json?: true }): Promise<void> {
  const measurements: Measurement[] = [];
  const measures = [
    measureMatrixPlan,
    measureBundle,
    measureColdStart,
    measureTokenCost,
    measureTokenPace,
    measureCallers,
    measureDirectPace,
    measureRunMemory,
    measureStart,
  ];
  for (const measure of measures) {
    const measured = await measure();
    measurements.push(...measured);
    for (const { name, detail, value, bound, unit } of options.json ? [] : measured) {
      const verdict = value <= bound ? "within" : "OVER";
      processOutput.out(
        `${verdict.padEnd(7)} ${name}: ${value.toFixed(2)} of at most ${Number(bound.toFixed(3))} ${unit} (${detail})\n`,
      );
    }
  }
  if (options.json) processOutput.out(`${JSON.stringify({ node: process.version, measurements }, null, 2)}\n`);
  process.exitCode = measurements.every(({ value, bound }) => value <= bound) ? EXIT.ok : EXIT.failed;
}

void runCommand(
  new Command("npm run bench --")
    .description("Measures what this project promises of its speed, side by side in one run. Takes about two minutes.")
    .option("--json", "as JSON")
    .addHelpText("after", "\nExit codes: 0 all within bounds, 1 one is over.\n\nExample:\n  npm run bench -- --json")
    .action(bench),
);
