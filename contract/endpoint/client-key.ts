import { crc32 } from "../../lib/crc32";

/** Digits of a key's secret and checksum, in the order of their values. */
export const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Characters of a key's id. */
export const KEY_ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** Characters of a key's id. */
export const KEY_ID_LENGTH = 8;

/** Characters of a key's secret: 43 of 62 hold 256 bits. */
export const KEY_SECRET_LENGTH = 43;

/** Characters of a key's checksum: six of 62 hold the 32 bits of a CRC-32, as in the tokens of GitHub. */
const CHECKSUM_LENGTH = 6;

const ENVIRONMENT = "[a-z][a-z0-9-]{0,39}";
const ID = `[a-z2-7]{${KEY_ID_LENGTH}}`;

/**
 * Client keys as regular expressions that every engine reads: the one source for everything that looks for keys.
 *
 * `v2` is `ekyc_ENVIRONMENT_ID_SECRET` with the checksum as the secret's last six characters. Neither an environment's
 * name nor the parts after it hold a `_`, so underscores separate the parts. `v1`, which earlier
 * releases made, is `ekyc_ID_SECRET`, and its secret may hold `_` and `-`. No text is both: a key of v1 has 57
 * characters, one of v2 at least 65.
 */
export const CLIENT_KEY_PATTERNS = {
  v2: `ekyc_${ENVIRONMENT}_${ID}_[0-9A-Za-z]{${KEY_SECRET_LENGTH + CHECKSUM_LENGTH}}`,
  v1: `ekyc_${ID}_[A-Za-z0-9_-]{43}`,
} as const;

/** What anyone can read in a key. */
export interface ClientKeyParts {
  /** Public name of the key: eight characters of `a-z2-7`. */
  readonly id: string;
  /** Name of the environment that the key is for; undefined in a key of v1. */
  readonly environment: string | undefined;
}

const V1 = new RegExp(`^ekyc_(?<id>${ID})_[A-Za-z0-9_-]{43}$`);
const V2 = new RegExp(`^ekyc_(?<environment>${ENVIRONMENT})_(?<id>${ID})_[0-9A-Za-z]{49}$`);

/**
 * The checksum of a key of v2.
 *
 * @param text everything before it
 */
export function clientKeyChecksum(text: string): string {
  let digits = "";
  for (let rest = crc32(text); digits.length < CHECKSUM_LENGTH; rest = Math.floor(rest / BASE62.length)) {
    digits = `${BASE62[rest % BASE62.length]}${digits}`;
  }
  return digits;
}

/** The parts of a client key; undefined for a text that is not in the form of a key, or has the wrong checksum. */
export function parseClientKey(text: string): ClientKeyParts | undefined {
  const { id, environment } = (V2.exec(text) ?? V1.exec(text))?.groups ?? {};
  if (id === undefined) return undefined;
  const isChecked = environment !== undefined;
  if (isChecked && clientKeyChecksum(text.slice(0, -CHECKSUM_LENGTH)) !== text.slice(-CHECKSUM_LENGTH))
    return undefined;
  return { id, environment };
}

const KEY_LIKE = new RegExp(`${CLIENT_KEY_PATTERNS.v2}|${CLIENT_KEY_PATTERNS.v1}`, "g");

/** Everything in a text that has the form of a client key, whether its checksum is right or wrong. */
export const findClientKeys = (text: string): readonly string[] => text.match(KEY_LIKE) ?? [];

/**
 * A text in the form of a key with the wrong checksum, for documents: anything that checks it can tell that it is not
 * a key.
 */
export const EXAMPLE_CLIENT_KEY = `ekyc_prod_example2_${"EXAMPLE".repeat(7)}`;
