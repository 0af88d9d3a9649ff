import type { ClientKeys, KeyHolder } from "./client-keys";

/** What is shown of a key: never its hash. */
export interface ListedKey {
  readonly id: string;
  readonly createdAt: string;
  /** Null without an end. */
  readonly expiresAt: string | null;
  readonly holder: KeyHolder | "client";
  readonly live: boolean;
}

/** The clients' keys as they are listed. @param now milliseconds since the epoch */
export const listKeys = ({ keys }: ClientKeys, now: number): ListedKey[] =>
  keys.map(({ id, createdAt, expiresAt, holder }) => ({
    id,
    createdAt,
    expiresAt: expiresAt ?? null,
    holder: holder ?? "client",
    live: expiresAt === undefined || now < Date.parse(expiresAt),
  }));
