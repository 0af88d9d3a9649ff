import { randomBytes } from "node:crypto";
import {
  BASE62,
  clientKeyChecksum,
  KEY_ID_ALPHABET,
  KEY_ID_LENGTH,
  KEY_SECRET_LENGTH,
  parseClientKey,
} from "../contract/endpoint/client-key";
import { type ClientKey, hashClientKey, type KeyGrants, type KeyHolder } from "./client-keys";

/** Whether a text could be a client key at all, of any version. */
export const isClientKey = (text: string): boolean => parseClientKey(text) !== undefined;

/** The id in a plaintext key. */
export const clientKeyId = (plaintext: string): string => parseClientKey(plaintext)?.id ?? "";

export interface NewClientKeyOptions {
  /** Name of the environment that takes the key. */
  readonly environment: string;
  /** When the key is created, milliseconds since the epoch. */
  readonly now: number;
  /** When the key stops matching, milliseconds since the epoch. @default - the key does not expire */
  readonly expiresAt?: number | undefined;
  /** Who will hold the key. @default - not stated */
  readonly label?: string | undefined;
  /** What it may do. @default - issues tokens for every profile, and reads profiles */
  readonly grants?: KeyGrants | undefined;
  /** @default - a client */
  readonly holder?: KeyHolder | undefined;
  /** Source of random bytes. @default node:crypto's randomBytes */
  readonly random?: (size: number) => Buffer;
}

/** Bytes from this on would make some digits likelier than others. */
const FAIR_BYTES = 256 - (256 % BASE62.length);

function drawSecret(random: (size: number) => Buffer): string {
  let secret = "";
  while (secret.length < KEY_SECRET_LENGTH) {
    for (const byte of random(KEY_SECRET_LENGTH)) if (byte < FAIR_BYTES) secret += BASE62[byte % BASE62.length];
  }
  return secret.slice(0, KEY_SECRET_LENGTH);
}

/**
 * A fresh key: `plaintext` (`ekyc_<environment>_<id>_<43 base62 characters and 6 of checksum>`) goes to the client and
 * nowhere else, `key` into the document.
 */
export function newClientKey(options: NewClientKeyOptions): { readonly plaintext: string; readonly key: ClientKey } {
  const { environment, now, expiresAt, label, grants, holder, random = randomBytes } = options;
  const id = Array.from(random(KEY_ID_LENGTH), (byte) => KEY_ID_ALPHABET[byte % KEY_ID_ALPHABET.length]).join("");
  const unchecked = `ekyc_${environment}_${id}_${drawSecret(random)}`;
  const plaintext = `${unchecked}${clientKeyChecksum(unchecked)}`;
  if (!isClientKey(plaintext)) throw new Error(`no client key can hold the environment's name ${environment}`);
  const key = {
    id,
    sha256: hashClientKey(plaintext),
    createdAt: new Date(now).toISOString(),
    ...(label !== undefined && { label }),
    ...grants,
    ...(holder && { holder }),
    ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
  };
  return { plaintext, key };
}
