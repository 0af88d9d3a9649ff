import { main } from "../lib/command-line/main";
import { EXIT } from "../lib/user-error";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { measureBundle } from "./bench/bundle-load";
import { measureCallers } from "./bench/callers";
import { measureColdStart } from "./bench/cold-start";
import { measureDirectPace } from "./bench/direct-pace";
import { measureHelp } from "./bench/help-time";
import { measureJwtCost } from "./bench/jwt-cost";
import { measureLocalCloud } from "./bench/local-cloud";
import { measureMatrixPlan } from "./bench/matrix-plan";
import type { Measurement } from "./bench/measurement";
import { measureRunMemory } from "./bench/run-memory";
import { measureSharedStore } from "./bench/shared-store";
import { measureStart } from "./bench/start-time";
import { measureSynth } from "./bench/synth-time";
import { measureTokenCost } from "./bench/token-cost";
import { measureTokenPace } from "./bench/token-pace";

async function measureAll({ stdout }: CommandContext, options: { readonly json?: true }): Promise<number> {
  const measurements: Measurement[] = [];
  const measures = [
    measureMatrixPlan,
    measureBundle,
    measureSynth,
    measureHelp,
    measureColdStart,
    measureTokenCost,
    measureJwtCost,
    measureTokenPace,
    measureCallers,
    measureSharedStore,
    measureDirectPace,
    measureRunMemory,
    measureLocalCloud,
    measureStart,
  ];
  for (const measure of measures) {
    const measured = await measure();
    measurements.push(...measured);
    for (const { name, detail, value, bound, unit } of options.json ? [] : measured) {
      const verdict = value <= bound ? "within" : "OVER";
      stdout.write(
        `${verdict.padEnd(7)} ${name}: ${value.toFixed(2)} of at most ${Number(bound.toFixed(3))} ${unit} (${detail})\n`,
      );
    }
  }
  if (options.json) stdout.write(`${JSON.stringify({ node: process.version, measurements }, null, 2)}\n`);
  return measurements.every(({ value, bound }) => value <= bound) ? EXIT.ok : EXIT.failed;
}

export const bench = defineCommand("npm run bench --", (program, run) =>
  program
    .description(
      "Measures the performance figures that this project promises, side by side in one run. Takes about three minutes; what needs a redis-server is left out where there is none.",
    )
    .option("--json", "as JSON")
    .addHelpText("after", "\nExit codes: 0 all within bounds, 1 one is over.\n\nExample:\n  npm run bench -- --json")
    .action(run(measureAll)),
);

if (require.main === module) void main(bench);
