import type { LocalCloud } from "./start";

const TICK_MS = 1_000;

/** Fires the timers of a local cloud as their time comes, by the cloud's clock, until told to stop. */
export async function keepTimers({ cloud: { clock }, scf }: LocalCloud, stop: AbortSignal): Promise<void> {
  for (let from = clock.now(); !stop.aborted; ) {
    await clock.sleep(TICK_MS, stop);
    const to = clock.now();
    if (!stop.aborted) await scf.runDueTimers(from, to);
    from = to;
  }
}
