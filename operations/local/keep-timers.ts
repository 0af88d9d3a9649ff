import type { LocalCloud } from "../../local-cloud";

const TICK_MS = 1_000;

/** Fires the timers of a local cloud as their time comes, by the cloud's clock, until told to stop. */
export async function keepTimers(local: LocalCloud, stop: AbortSignal): Promise<void> {
  const { clock } = local;
  for (let from = clock.now(); !stop.aborted; ) {
    await clock.sleep(TICK_MS, stop);
    const to = clock.now();
    if (!stop.aborted) await local.scf.runDueTimers(from, to);
    from = to;
  }
}
