import type { LocalCloud } from "./start";

const TICK_MS = 1_000;

/** Fires the timers of every account as their time comes, by the cloud's clock, until told to stop. */
export async function keepTimers(local: LocalCloud, stop: AbortSignal): Promise<void> {
  const { clock } = local;
  for (let from = clock.now(); !stop.aborted; ) {
    await clock.sleep(TICK_MS, stop);
    const to = clock.now();
    if (!stop.aborted) await Promise.all(local.accounts.map(({ scf }) => scf.runDueTimers(from, to)));
    from = to;
  }
}
