import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEnvironment } from "../environments/load-environment";
import { main } from "../lib/command-line/main";
import { EXIT } from "../lib/user-error";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { expectQuiet } from "./day/quiet-day";
import { ScheduledCloud, synthesizeScheduled } from "./day/scheduled-cloud";
import { ExpectationError } from "./e2e/expect";

/** The page with its 21 types. */
const FILE = 'region: ap-singapore\ncontract: "2025-01-14"\n';
const NAME = "day";
/** Half a minute after a run could have been, so that every evaluation of an alarm is half a minute after one too. */
const START = Date.UTC(2025, 0, 14, 12, 0, 30);
const DAY_MS = 86_400_000;
/** One every five minutes. */
const RUNS = 288;

async function liveDay({ stdout, stderr }: CommandContext): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "day-"));
  try {
    const environments = join(folder, "environments");
    mkdirSync(environments);
    writeFileSync(join(environments, `${NAME}.yaml`), FILE);
    const stack = synthesizeScheduled(join(folder, "cdktf.out"), loadEnvironment(NAME, environments));
    const world = await ScheduledCloud.start(START, stack);
    try {
      expectQuiet(world, await world.advanceTo(START + DAY_MS), RUNS);
      stdout.write(`a day of ${RUNS} runs: all passed, each hour checked every profile, no alarm\n`);
      return EXIT.ok;
    } finally {
      await world.close();
    }
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
    stderr.write(`${error.message}\n`);
    return EXIT.failed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const day = defineCommand("npm run day --", (program, run) =>
  program
    .description(
      "Deploys the stack with its scheduled checks and alarms into a local cloud and runs through a day: all 288 runs must pass, each hour must check every profile, and no alarm may be raised.",
    )
    .addHelpText("after", "\nExit codes: 0 the day was quiet, 1 it was not, 2 wrong usage.")
    .action(run(liveDay)),
);

if (require.main === module) void main(day);
