import { HOUR_MS } from "../lib/durations";
import { EXIT, UserError } from "../lib/user-error";
import { type ClientKey, type ClientKeys, endsBefore, type KeyGrants, keyGrants } from "./client-keys";
import { type Issued, type IssueOptions, issueKey } from "./commands";
import type { KeyDelivery } from "./key-delivery";
import { endKeys, requireLasting } from "./live-keys";
import { type KeySelector, selectKeys } from "./select-keys";

/** When a rotation is planned, and how long the keys before stay live. */
export interface RotationTimes {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Hours in which the holder changes over. */
  readonly overlapHours: number;
}

/** What a rotation will do, for the person who decides whether it may. */
export interface RotationPlan {
  /** The keys that end, as they are before. */
  readonly ending: readonly ClientKey[];
  /** When they end at the latest, milliseconds since the epoch. */
  readonly end: number;
  /** Label of the new key. */
  readonly label: string | undefined;
  /** What the new key may do: what the newest of the ending ones may. */
  readonly grants: KeyGrants;
  /** Ids of the other live keys with that label: they stay as they are. */
  readonly others: readonly string[];
}

/** The result of a rotation. */
export interface Rotated {
  readonly created: ClientKey;
  /** The keys before, with their ends. */
  readonly ending: readonly ClientKey[];
}

/**
 * What the rotation of a client's key will do: the key that is meant ends after the overlap; with a label, every key
 * that has it. No other key is touched.
 *
 * @throws UserError when no live key of a client is meant
 */
export function planRotation(
  document: ClientKeys,
  selector: KeySelector,
  { now, overlapHours }: RotationTimes,
): RotationPlan {
  const ending = selectKeys(document, selector, now);
  const label = ending[0]?.label;
  const same = label === undefined ? [] : selectKeys(document, { label }, now);
  const others = same.filter((key) => !ending.includes(key)).map(({ id }) => id);
  return { ending, end: now + overlapHours * HOUR_MS, label, grants: keyGrants(ending.at(-1) ?? {}), others };
}

/** What the rotation of the scheduled checks' key will do. */
export const planSmokeRotation = ({ keys }: ClientKeys, { now, overlapHours }: RotationTimes): RotationPlan => ({
  ending: keys.filter((key) => key.holder === "smoke" && !endsBefore(key, now)),
  end: now + overlapHours * HOUR_MS,
  label: undefined,
  grants: {},
  others: [],
});

/** @throws UserError when a key that is to end is not as it was, or somebody else made one for the same holder */
function requireAsPlanned(keys: readonly ClientKey[], { ending, label, others }: RotationPlan, now: number): void {
  const told = (message: string): UserError =>
    new UserError(
      message,
      "Nothing was changed. Look at the keys with `npx ekyc keys list`, and rotate those that are left.",
      EXIT.failed,
    );
  for (const { id, expiresAt } of ending) {
    const found = keys.find((key) => key.id === id);
    if (found === undefined) throw told(`Somebody else revoked the key ${id} before it was rotated.`);
    if (found.expiresAt !== expiresAt) {
      throw told(`Somebody else rotated the key ${id}, which ends at ${found.expiresAt}.`);
    }
  }
  if (label === undefined) return;
  const known = [...ending.map(({ id }) => id), ...others];
  const made = keys.find((key) => key.label === label && !known.includes(key.id) && !endsBefore(key, now));
  if (made !== undefined) throw told(`Somebody else made the key ${made.id} for ${label}.`);
}

/**
 * Makes a key for the holder of the planned ones and lets these end, in one change. Keys that end earlier by themselves
 * keep their end; all keys that have ended are removed.
 *
 * @throws UserError also when somebody else changed one of the keys meanwhile; then nothing was changed
 */
export async function rotateKeys(options: IssueOptions, plan: RotationPlan): Promise<Rotated> {
  const now = options.clock.now();
  const ids = plan.ending.map(({ id }) => id);
  const { key, document } = await issueKey({ ...options, label: plan.label, grants: plan.grants }, (before) => {
    requireAsPlanned(before.keys, plan, now);
    const live = before.keys.filter((other) => !endsBefore(other, now));
    return { ...before, keys: endKeys(live, ids, plan.end) };
  });
  return { created: key, ending: document.keys.filter(({ id }) => ids.includes(id)) };
}

/**
 * Creates a key for the scheduled checks, puts it into their secret, and lets every other one that they have end after
 * the overlap. Keys that end earlier by themselves keep their end; all keys that have ended are removed.
 *
 * @throws UserError also when somebody else has put another key in the place of the new one, or has ended it
 */
export async function rotateSmokeKey(
  options: Omit<IssueOptions, "holder" | "label" | "grants" | "expiresAt">,
  overlapHours: number,
): Promise<Rotated> {
  const { store, delivery, clock } = options;
  const now = clock.now();
  // Only keys that were live when the new key was created: this rotation must not end a key that somebody creates
  // later.
  let old: string[] = [];
  let end = 0;
  const issued = await issueKey({ ...options, holder: "smoke" }, (document) => {
    const plan = planSmokeRotation(document, { now, overlapHours });
    old = plan.ending.map(({ id }) => id);
    end = plan.end;
    return { ...document, keys: document.keys.filter((key) => !endsBefore(key, now)) };
  });
  const document = await store.change((before) => {
    requireLasting(before.keys, issued.key, "npx ekyc keys rotate --for smoke --env NAME");
    return { ...before, keys: endKeys(before.keys, old, end) };
  });
  await requireInPlace(delivery, issued);
  return { created: issued.key, ending: document.keys.filter(({ id }) => old.includes(id)) };
}

/**
 * Two operators may put keys into one place at once. The one whose key was replaced is told; this is checked last, when
 * both have ended the old keys.
 */
async function requireInPlace({ holds }: KeyDelivery, { key, plaintext }: Issued): Promise<void> {
  if (holds === undefined || (await holds(plaintext))) return;
  throw new UserError(
    `Somebody else has put another key in the place of ${key.id}, which may end soon.`,
    "Run `npx ekyc keys rotate --for smoke` again, alone.",
    EXIT.failed,
  );
}
