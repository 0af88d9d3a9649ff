import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../..";

/** A local cloud whose time stands until a test moves it. */
export interface TimedCloud {
  readonly local: LocalCloud;
  readonly clock: ManualClock;
  close(): Promise<void>;
}

/** @param time at which it begins, milliseconds since the epoch */
export async function startTimedCloud(time: number): Promise<TimedCloud> {
  const clock = new ManualClock(time);
  const local = await startLocalCloud({ clock });
  return { local, clock, close: () => local.close() };
}
