import { createHash, timingSafeEqual } from "node:crypto";
import { type CallerRate, RATE_LIMIT_MAX } from "../contract/endpoint/caller-rate";
import { DEFAULT_SCOPES, type Scope } from "../contract/endpoint/scopes";
import { defined } from "../lib/defined";
import { isRecord } from "../lib/is-record";
import { UserError } from "../lib/user-error";

/** VersionId under which the document of client keys is stored in the environment's SSM secret. */
export const CLIENT_KEYS_VERSION_ID = "client-keys";

/**
 * Largest document: what one version of an SSM secret holds, by the international API since 2026-05-15 (CreateSecret:
 * 32 KB). Bytes.
 */
export const CLIENT_KEYS_MAX_BYTES = 32 * 1_024;

/**
 * The size that both of the vendor's texts allow: the China site's API still says that a version holds 4,096 bytes.
 * Bytes.
 */
export const CLIENT_KEYS_UNDISPUTED_BYTES = 4_096;

/** One client key as it is stored: who it is, and what it hashes to. The key itself is stored nowhere. */
export interface ClientKey {
  /** Public name of the key, for logs and for revoking it: eight characters of `a-z2-7`. */
  readonly id: string;
  /** SHA-256 of the whole plaintext key, 64 lower-case hex digits. */
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC; from this instant on the key is refused. @default - the key does not expire */
  readonly expiresAt?: string;
  /** Who holds the key, for people; {@link KEY_LABEL} is what commands take. @default - not stated */
  readonly label?: string;
  /**
   * What the key may be used for. Every function that takes the plaintext of such a key is of a release that knows
   * scopes, profiles and rates.
   * @default - issues tokens, and reads profiles
   */
  readonly scopes?: readonly Scope[];
  /** The profiles that the key may use, by name. @default - every profile */
  readonly profiles?: readonly string[];
  /** How many requests the holder may send. @default - as many as the quota allows */
  readonly rate?: CallerRate;
  /**
   * `smoke`: the key of the scheduled checks, which is created and rotated separately from the others.
   * @default - a client's
   */
  readonly holder?: KeyHolder;
}

/** What a key may do. A key that takes another's place may do the same. */
export type KeyGrants = Pick<ClientKey, "scopes" | "profiles" | "rate">;

/** Who holds a key that is not a client's. */
export type KeyHolder = "smoke";

/** The document in SSM. Two or more keys can be live at once, so that a key can be rotated without an outage. */
export interface ClientKeys {
  readonly version: 1;
  readonly keys: readonly ClientKey[];
  /**
   * Keys with which the edge proves that a request came through it; no client holds one.
   * @default - there is no edge
   */
  readonly edgeKeys?: readonly ClientKey[];
}

/** The lists of a document. */
export type KeyList = "keys" | "edgeKeys";

/** The document before the first key is created. */
export const NO_CLIENT_KEYS: ClientKeys = { version: 1, keys: [] };

/** What a label may be, as a pattern and as text. */
export const KEY_LABEL = {
  pattern: /^[a-z0-9]([a-z0-9.-]{0,38}[a-z0-9])?$/,
  allowed: "at most 40 characters of a-z, 0-9, - and ., the first and the last a letter or digit",
} as const;

/** No release writes a rate with a longer window. */
const LONGEST_WINDOW_SECONDS = 86_400;

const FIX = "Write the document again with `npx ekyc keys`.";

const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

const isCount = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;

const isRate = (value: unknown): boolean =>
  isRecord(value) && isCount(value["limit"], RATE_LIMIT_MAX) && isCount(value["windowSeconds"], LONGEST_WINDOW_SECONDS);

const isInstant = (value: unknown): boolean => typeof value === "string" && !Number.isNaN(Date.parse(value));

const MEMBERS: Readonly<Record<keyof ClientKey, { valid(value: unknown): boolean; allowed: string }>> = {
  id: { valid: (value) => typeof value === "string" && /^[a-z2-7]{8}$/.test(value), allowed: "8 characters of a-z2-7" },
  sha256: {
    valid: (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
    allowed: "64 lower-case hex digits",
  },
  createdAt: { valid: isInstant, allowed: "an ISO 8601 time" },
  expiresAt: { valid: (value) => value === undefined || isInstant(value), allowed: "an ISO 8601 time, or absent" },
  // No more is asked of it here: a label that a person mistyped by hand must not stop the function.
  label: { valid: (value) => value === undefined || typeof value === "string", allowed: "a text, or absent" },
  // A scope of a later release must not stop this one: it opens nothing here.
  scopes: { valid: (value) => value === undefined || isListOfTexts(value), allowed: "a list of texts, or absent" },
  // What narrows a key and cannot be read ends every key: it must not be mistaken for no limit.
  profiles: { valid: (value) => value === undefined || isListOfTexts(value), allowed: "a list of texts, or absent" },
  rate: {
    valid: (value) => value === undefined || isRate(value),
    allowed: `limit (1 to ${RATE_LIMIT_MAX}) with windowSeconds (1 to ${LONGEST_WINDOW_SECONDS}), or absent`,
  },
  holder: { valid: (value) => value === undefined || value === "smoke", allowed: "smoke, or absent" },
};

/** The members of a key that say what it may do. */
export const keyGrants = ({ scopes, profiles, rate }: KeyGrants): KeyGrants => defined({ scopes, profiles, rate });

/** What a key may be used for. */
export const keyScopes = ({ scopes = DEFAULT_SCOPES }: ClientKey): readonly Scope[] => scopes;

const invalid = (what: string): UserError => new UserError(`The client keys in SSM are not valid: ${what}.`, FIX);

/**
 * Reads the document. Members that it does not know stay where they are, so that a change by this release keeps what a
 * later one wrote. A later release that narrows what a key may do must therefore raise `version`: a release that does
 * not know the member must refuse the document.
 *
 * @throws UserError that says which member is wrong and what is allowed, never its value
 */
export function parseClientKeys(text: string): ClientKeys {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw invalid("the document is not JSON");
  }
  if (!isRecord(document) || document["version"] !== 1) throw invalid("version must be 1");
  const { keys, edgeKeys } = document;
  return {
    ...document,
    version: 1,
    keys: parseList("keys", keys),
    ...(edgeKeys !== undefined && { edgeKeys: parseList("edgeKeys", edgeKeys) }),
  };
}

function parseList(list: KeyList, keys: unknown): readonly ClientKey[] {
  if (!Array.isArray(keys)) throw invalid(`${list} must be a list`);
  const ids = new Set<unknown>();
  for (const [index, key] of keys.entries()) {
    if (!isRecord(key)) throw invalid(`${list}[${index}] must be an object`);
    for (const [member, { valid, allowed }] of Object.entries(MEMBERS)) {
      if (!valid(key[member])) throw invalid(`${list}[${index}].${member} must be ${allowed}`);
    }
    if (ids.has(key["id"])) throw invalid(`${list}[${index}].id is used twice`);
    ids.add(key["id"]);
  }
  return keys as ClientKey[];
}

/**
 * What may go wrong with a document that {@link serializeClientKeys} wrote; undefined while both of the vendor's texts
 * allow its size.
 */
export function sizeWarning(text: string): string | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes <= CLIENT_KEYS_UNDISPUTED_BYTES) return undefined;
  return (
    `the client keys take ${bytes} bytes: the international API lets a secret hold ${CLIENT_KEYS_MAX_BYTES}, but the China site's text ` +
    `still says ${CLIENT_KEYS_UNDISPUTED_BYTES}; if SSM refuses, revoke a key that is no longer used`
  );
}

/** Writes the document. @throws UserError when it would be larger than {@link CLIENT_KEYS_MAX_BYTES}. */
export function serializeClientKeys(document: ClientKeys): string {
  const text = JSON.stringify(document);
  const bytes = Buffer.byteLength(text);
  if (bytes <= CLIENT_KEYS_MAX_BYTES) return text;
  throw new UserError(
    `${document.keys.length} client keys take ${bytes} bytes; an SSM secret holds at most ${CLIENT_KEYS_MAX_BYTES}.`,
    "Revoke a key that is no longer used: `npx ekyc keys revoke`.",
  );
}

/** SHA-256 of a plaintext key in lower-case hex. A key has 256 random bits, so a slow hash would add nothing. */
export function hashClientKey(plaintext: string): string {
  return createHash("sha256").update(plaintext, "utf8").digest("hex");
}

/** When a key ends, milliseconds since the epoch. */
const end = ({ expiresAt }: ClientKey): number =>
  expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(expiresAt);

/** Whether a key has expired by a time in milliseconds since the epoch. */
export const endsBefore = (key: ClientKey, ms: number): boolean => end(key) <= ms;

/**
 * The key that was presented, expired or not, or undefined. Every stored hash is compared, each in constant time, so
 * the time taken tells nothing.
 *
 * @param list where to look
 * @default "keys"
 */
export function matchClientKey(document: ClientKeys, plaintext: string, list: KeyList = "keys"): ClientKey | undefined {
  const hash = Buffer.from(hashClientKey(plaintext), "hex");
  let found: ClientKey | undefined;
  for (const key of document[list] ?? []) {
    const equal = timingSafeEqual(hash, Buffer.from(key.sha256, "hex"));
    if (equal && (found === undefined || end(key) > end(found))) found = key;
  }
  return found;
}

/**
 * The live key that was presented, or undefined; see {@link matchClientKey}.
 *
 * @param now milliseconds since the epoch; an expired key does not match.
 */
export function findClientKey(
  document: ClientKeys,
  plaintext: string,
  now: number,
  list?: KeyList,
): ClientKey | undefined {
  const key = matchClientKey(document, plaintext, list);
  return key === undefined || endsBefore(key, now) ? undefined : key;
}

/** The document with one more key. @throws UserError when the id is taken */
export function addClientKey(document: ClientKeys, key: ClientKey): ClientKeys {
  if (document.keys.some(({ id }) => id === key.id)) {
    throw new UserError(
      `There is already a client key with the id ${key.id}.`,
      "Create the key again; its id is drawn at random.",
    );
  }
  return { ...document, keys: [...document.keys, key] };
}

/** The document without one key. @throws UserError when no key has that id. */
export function revokeClientKey(document: ClientKeys, id: string): ClientKeys {
  const keys = document.keys.filter((key) => key.id !== id);
  if (keys.length < document.keys.length) return { ...document, keys };
  const ids = document.keys.map((key) => key.id).join(", ") || "none";
  throw new UserError(
    `There is no client key with the id ${JSON.stringify(id)}; there are: ${ids}.`,
    "List them with `npx ekyc keys list`.",
  );
}
