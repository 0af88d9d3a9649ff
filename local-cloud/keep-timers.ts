import { aborted } from "../lib/command-line/interruption";
import type { LocalCloud } from "./start";

const TICK_MS = 1_000;

/**
 * Fires the timers of every account as their time comes, by the cloud's clock, until told to stop. What a timer has
 * started then is not waited for.
 */
export async function keepTimers(local: LocalCloud, stop: AbortSignal): Promise<void> {
  const { clock } = local;
  const stopped = aborted(stop);
  for (let from = clock.now(); !stop.aborted; ) {
    await clock.sleep(TICK_MS, stop);
    const to = clock.now();
    const fired = stop.aborted ? [] : local.accounts.map(({ scf }) => scf.runDueTimers(from, to));
    await Promise.race([Promise.all(fired), stopped]);
    from = to;
  }
}
