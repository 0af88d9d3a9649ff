import type { HandlerConfig } from "../../../contract/endpoint/token-config";
import type { Clock } from "../../../lib/clock";
import type { TencentClient } from "../../../sdk/tencent-client";
import { Pace } from "../pace";
import { MemoryStore } from "./memory-store";
import type { SharedStore } from "./shared-store";
import type { Turns } from "./turns";

/** What the instances of a function share. */
export interface SharedState {
  readonly store: SharedStore;
  /** The quota of an action: the vendor counts each by itself. */
  pace(action: "issue" | "read"): Turns;
}

/** @param deadline when the call must have ended, milliseconds since the epoch */
export type RunWithCredentials = <T>(call: () => Promise<T>, deadline: number) => Promise<T>;

/** What a state is opened with. */
export interface StateDependencies {
  readonly config: HandlerConfig;
  readonly client: TencentClient;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
  readonly withCredentials: RunWithCredentials;
}

export type OpenState = (dependencies: StateDependencies) => SharedState;

/** The state of one instance: several keep the quota by an even share each, and remember each for itself. */
export const openMemoryState: OpenState = ({ config: { requestsPerSecond }, clock }) => ({
  store: new MemoryStore(clock),
  pace: () => new Pace({ requestsPerSecond, clock }),
});
