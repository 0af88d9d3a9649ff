import { deserialize, serialize } from "node:v8";
import { UserError } from "../../../lib/user-error";
import type { Cloud } from "../../cloud";
import type { AtLeastOne } from "../at-least-one";
import type { Snapshot } from "./snapshot-file";
import { findObjectWithMethods, readState, type StateData, writeState } from "./state-data";

type States = Readonly<Record<string, StateData>>;

interface Content {
  /** The first account's. */
  readonly secretKey: string;
  /** The states of each account, by name. */
  readonly accounts: readonly States[];
}

/** A state that makes something of its data. */
interface Restorable {
  readonly restored?: () => void;
}

/** The parts of a cloud that are not state: where it is, and what it was started with. */
const SURROUNDINGS: ReadonlySet<string> = new Set(["account", "clock", "contract", "random", "permissions"]);

/** The states of a cloud by name: everything it has that is an object with methods, except its surroundings. */
function states(cloud: Cloud): readonly (readonly [string, object])[] {
  return Object.entries(cloud).filter(
    ([name, value]) => !SURROUNDINGS.has(name) && typeof value === "object" && value !== null,
  );
}

const collaborators = (cloud: Cloud): ReadonlySet<unknown> =>
  new Set([cloud, cloud.account, cloud.clock, cloud.contract, ...states(cloud).map(([, state]) => state)]);

/**
 * A copy of all that the clouds of the accounts hold.
 * @throws Error when a state keeps an object with methods, which a copy would lose: a defect of ours
 */
export function takeSnapshot(clouds: AtLeastOne<Cloud>): Snapshot {
  const content: Content = {
    secretKey: clouds[0].account.secretKey,
    accounts: clouds.map(readStates),
  };
  return serialize(content);
}

function readStates(cloud: Cloud): States {
  const others = collaborators(cloud);
  const read = Object.fromEntries(states(cloud).map(([name, state]) => [name, readState(state, others)]));
  const lost = findObjectWithMethods(read);
  if (lost !== undefined) throw new Error(`The state ${lost} holds an object with methods; states keep plain data.`);
  return read;
}

/**
 * Gives the clouds of the accounts all that others held when the snapshot was taken. Nothing that runs is notified. An
 * account that the snapshot does not have is left as it is.
 * @throws UserError for what is not a snapshot of this version, which changes nothing
 */
export function restoreSnapshot(clouds: AtLeastOne<Cloud>, snapshot: Snapshot): void {
  const { accounts } = readContent(snapshot);
  const names = states(clouds[0]).map(([name]) => name);
  if (!accounts.every((held) => names.every((name) => Object.hasOwn(held, name)))) throw broken();
  for (const [index, held] of accounts.entries()) {
    const cloud = clouds[index];
    if (cloud) writeStates(cloud, held);
  }
}

function writeStates(cloud: Cloud, held: States): void {
  const others = collaborators(cloud);
  for (const [name, state] of states(cloud)) {
    writeState(state, held[name] ?? {}, others);
    (state as Restorable).restored?.();
  }
}

/**
 * The owner of the snapshot.
 * @returns the first account's secret key, and how many accounts there are
 * @throws UserError for what is not a snapshot
 */
export function snapshotAccounts(snapshot: Snapshot): { readonly secretKey: string; readonly count: number } {
  const { secretKey, accounts } = readContent(snapshot);
  return { secretKey, count: accounts.length };
}

/** @throws UserError when a snapshot has more accounts than there are */
export function requireAccounts(snapshot: Snapshot, count: number): void {
  const held = snapshotAccounts(snapshot).count;
  if (held <= count) return;
  throw new UserError(
    `The snapshot has ${held} accounts, and the local cloud ${count}.`,
    `Give it ${held} accounts, with --accounts or as the option accounts, or another snapshot.`,
  );
}

const isObject = (value: unknown): value is States => typeof value === "object" && value !== null;

function readContent(snapshot: Snapshot): Content {
  let content: Partial<Content> | null;
  try {
    content = deserialize(snapshot);
  } catch {
    throw broken();
  }
  const { secretKey, accounts } = content ?? {};
  if (typeof secretKey !== "string" || !Array.isArray(accounts) || !accounts.every(isObject)) throw broken();
  return { secretKey, accounts };
}

const broken = (): UserError =>
  new UserError(
    "The snapshot is not one of this version of the local cloud.",
    "Give the bytes that snapshot() returned.",
  );
