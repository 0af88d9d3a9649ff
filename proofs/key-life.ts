import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { EXIT } from "../lib/user-error";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { KeyLife, type KeyLifeOptions, keysHeld } from "./key-life/run-key-life";
import { deployEndpoint } from "./traffic/deployed-endpoint";

/** Examples of failures that are shown. */
const SHOWN = 5;

async function live({ stdout, stderr }: CommandContext, options: KeyLifeOptions): Promise<number> {
  const endpoint = await deployEndpoint();
  try {
    const result = await new KeyLife(endpoint, options).run();
    const { requests, failed, dead, created, rotated, revoked, repeated, refused, refusedAfterMs, stillTaken } = result;
    const slowest = Math.max(0, ...refusedAfterMs) / 1_000;
    stdout.write(
      `${options.callers} callers with valid keys: ${requests} requests, ${failed.length} failed\n` +
        `2 operators: ${created} keys created, ${rotated} rotated, ${revoked} revoked; ${repeated} changes repeated because the other was faster, ${refused.length} that could not be made\n` +
        `created keys that did not work: ${dead.length}\n` +
        `revoked keys refused in the documented minute: ${refusedAfterMs.length} of ${revoked}, the slowest after ${slowest.toFixed(1)} s; still taken: ${stillTaken}\n`,
    );
    for (const reason of [...new Set(failed)].slice(0, SHOWN))
      stderr.write(`  a valid key was answered with ${reason}\n`);
    for (const reason of refused.slice(0, SHOWN)) stderr.write(`  an operator was told: ${reason}\n`);
    return keysHeld(result) ? EXIT.ok : EXIT.failed;
  } finally {
    await endpoint.close();
  }
}

export const keyLife = defineCommand("npm run key-life --", (program, run) =>
  program
    .description(
      "Deploys the stack into a local cloud and lets two operators create, rotate and revoke client keys at the same time, while callers with other keys ask for tokens. Takes a minute longer than the operators work: a revoked key may be accepted for that long.",
    )
    .option("--callers <n>", "callers with keys that nobody touches", wholeNumber(1, 80), 50)
    .option("--seconds <n>", "how long the operators go on", wholeNumber(1, 3_600), 60)
    .addHelpText(
      "after",
      "\nExit codes: 0 every key did what it should, 1 one did not, 2 wrong usage.\n\nExample:\n  npm run key-life -- --seconds 600",
    )
    .action(run(live)),
);

if (require.main === module) void main(keyLife);
