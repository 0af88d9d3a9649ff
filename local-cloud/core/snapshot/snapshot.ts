import { deserialize, serialize } from "node:v8";
import type { Cloud } from "../../cloud";
import type { Snapshot } from "./snapshot-file";
import { findObjectWithMethods, readState, type StateData, writeState } from "./state-data";

interface Content {
  readonly secretKey: string;
  readonly states: Readonly<Record<string, StateData>>;
}

/** A state that makes something of its data. */
interface Restorable {
  readonly restored?: () => void;
}

/** What of a cloud is no state: where it is, and what it was started with. */
const SURROUNDINGS: ReadonlySet<string> = new Set(["account", "clock", "contract", "random", "permissions"]);

/** The states of a cloud by name: whatever it has that is an object with methods, but for its surroundings. */
function states(cloud: Cloud): readonly (readonly [string, object])[] {
  return Object.entries(cloud).filter(
    ([name, value]) => !SURROUNDINGS.has(name) && typeof value === "object" && value !== null,
  );
}

const collaborators = (cloud: Cloud): ReadonlySet<unknown> =>
  new Set([cloud, cloud.account, cloud.clock, cloud.contract, ...states(cloud).map(([, state]) => state)]);

/**
 * A copy of all that a cloud holds.
 * @throws Error when a state keeps an object with methods, which a copy would lose: a defect of ours
 */
export function takeSnapshot(cloud: Cloud): Snapshot {
  const others = collaborators(cloud);
  const content: Content = {
    secretKey: cloud.account.secretKey,
    states: Object.fromEntries(states(cloud).map(([name, state]) => [name, readState(state, others)])),
  };
  const lost = findObjectWithMethods(content.states);
  if (lost !== undefined) throw new Error(`The state ${lost} holds an object with methods; states keep plain data.`);
  return serialize(content);
}

/** Gives a cloud all that another held when the snapshot was taken. Nothing that runs is told. */
export function restoreSnapshot(cloud: Cloud, snapshot: Snapshot): void {
  const content = deserialize(snapshot) as Content;
  const others = collaborators(cloud);
  for (const [name, state] of states(cloud)) {
    writeState(state, content.states[name] ?? {}, others);
    (state as Restorable).restored?.();
  }
}

/** What the requests of a snapshot's account are signed with. */
export const snapshotSecretKey = (snapshot: Snapshot): string => (deserialize(snapshot) as Content).secretKey;
