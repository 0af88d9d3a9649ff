import { findClientKeys, parseClientKey } from "../contract/endpoint/client-key";

/** Texts that are secret whatever they are called. */
const SHAPES: readonly (readonly [shape: RegExp, name: string])[] = [
  [/\bAKID[A-Za-z0-9]{13,}/, "a SecretId of Tencent Cloud"],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key"],
];

/** Fewest characters of what can be random, and fewest bits of information per character in it. */
const RANDOM = { length: 16, bitsPerCharacter: 3.2 };

/** What a text is by its shape alone; undefined when its shape is not that of a secret. */
export function secretShape(text: string): string | undefined {
  // What fails its checksum is not a key, but the example of the documentation.
  if (findClientKeys(text).some((key) => parseClientKey(key))) return "a client key of this endpoint";
  return SHAPES.find(([shape]) => shape.test(text))?.[1];
}

/** Shannon entropy of the characters of a text, bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

/**
 * Whether a text looks drawn at random: long, one word, letters and digits mixed, few repetitions. Names and paths do
 * not.
 */
export function looksRandom(text: string): boolean {
  if (text.length < RANDOM.length || !/^[A-Za-z0-9+/=_-]+$/.test(text)) return false;
  if (!/[0-9]/.test(text) || !/[A-Za-z]/.test(text)) return false;
  // Words that hyphens, dots or slashes join, with or without a number at the end of one.
  if (/^[a-z]+[0-9]*([-_/.]([a-z]+[0-9]*|[0-9]+))+$/i.test(text)) return false;
  return entropy(text) >= RANDOM.bitsPerCharacter;
}
