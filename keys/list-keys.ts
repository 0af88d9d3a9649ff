import { describeRate } from "../contract/endpoint/caller-rate";
import type { Scope } from "../contract/endpoint/scopes";
import { DAY_MS } from "../lib/durations";
import { type ClientKeys, endsBefore, type KeyHolder, keyScopes } from "./client-keys";
import type { LastUse } from "./last-use";

/** A live key of this age should be replaced. Days. */
export const OLD_AFTER_DAYS = 365;
/** There is a warning for a key that ends within this time. Days. */
export const ENDS_SOON_DAYS = 14;
/** A key is called unused where lines are kept for at least this long. Days. */
export const UNUSED_AFTER_DAYS = 7;

/** What is shown of a key, to people and as JSON: never its hash. */
export interface ListedKey {
  readonly id: string;
  /** Null when it is not stated who holds the key. */
  readonly label: string | null;
  readonly holder: KeyHolder | "client";
  /** What it may be used for. */
  readonly scopes: readonly Scope[];
  /** The profiles that it may use; null for every one. */
  readonly profiles: readonly string[] | null;
  /** How many requests its holder may send, such as `5/s`; null without a limit of its own. */
  readonly rate: string | null;
  readonly createdAt: string;
  /** Whole days since it was created. */
  readonly ageDays: number;
  readonly lastUse: LastUse;
  /** Null without an end. */
  readonly expiresAt: string | null;
  readonly live: boolean;
  /** What needs attention, each in a few words. */
  readonly warnings: readonly string[];
}

const daysUntil = (from: number, to: number): number => Math.floor((to - from) / DAY_MS);

const count = (days: number): string => `${days} ${days === 1 ? "day" : "days"}`;

/** What needs attention about a live key. */
function warnings(key: Omit<ListedKey, "warnings">, now: number): string[] {
  if (!key.live) return [];
  const { ageDays, expiresAt, lastUse } = key;
  const left = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - now;
  const isUnused =
    "notSince" in lastUse &&
    Date.parse(key.createdAt) < Date.parse(lastUse.notSince) &&
    daysUntil(Date.parse(lastUse.notSince), now) >= UNUSED_AFTER_DAYS;
  return [
    ...(left <= ENDS_SOON_DAYS * DAY_MS
      ? [`ends at ${expiresAt}${"at" in lastUse ? `, and was used at ${lastUse.at}` : ""}`]
      : []),
    ...(ageDays >= OLD_AFTER_DAYS ? [`is ${count(ageDays)} old`] : []),
    ...(isUnused ? [`was not used since ${lastUse.notSince}`] : []),
  ];
}

/**
 * The clients' keys and that of the scheduled checks as they are listed.
 *
 * @param uses when each was last used, by its id
 * @param now milliseconds since the epoch
 */
export const listKeys = ({ keys }: ClientKeys, uses: ReadonlyMap<string, LastUse>, now: number): ListedKey[] =>
  keys.map((key) => {
    const { id, label, createdAt, expiresAt, holder } = key;
    const listed = {
      id,
      label: label ?? null,
      holder: holder ?? ("client" as const),
      scopes: keyScopes(key),
      profiles: key.profiles ?? null,
      rate: key.rate ? describeRate(key.rate) : null,
      createdAt,
      ageDays: daysUntil(Date.parse(createdAt), now),
      lastUse: uses.get(id) ?? { unknown: "the log was not searched" },
      expiresAt: expiresAt ?? null,
      live: !endsBefore(key, now),
    };
    return { ...listed, warnings: warnings(listed, now) };
  });
