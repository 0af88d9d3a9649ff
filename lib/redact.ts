import { mapTexts } from "./map-texts";
import { isSecretName, REDACTED, SECRET_SHAPES } from "./secret-shapes";

/** Longest text that is shown, the mark of a cut included. Characters. */
export const LONGEST_TEXT = 2_000;

/**
 * How much of a longer text is searched: more than is shown, because a redaction mark is shorter than the secret it
 * replaces. Characters.
 */
const READ = 4 * LONGEST_TEXT;

/**
 * A known secret shorter than this is left alone: blanking every "1" of a text hides nothing and destroys the text.
 * Characters.
 */
const SHORTEST_SECRET = 4;

/** No shape needs more than this to be recognized. Characters. */
const LONGEST_SHAPE = 100;

/** encodeURIComponent throws on these. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

/** A character of which the second half was cut off. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

/** A secret as it is, and as JSON or a URL would write it. */
const spellings = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret.replace(LONE_SURROGATE, "")),
];

/** The beginning of a text, with a mark that says how much is missing. */
function cut(text: string, longest: number, missing: number): string {
  const kept = text.slice(0, Math.max(0, longest)).replace(HALF_CHARACTER, "");
  return `${kept}… [${text.length - kept.length + missing} more characters]`;
}

/**
 * The text without secrets: every known secret, as it is and as JSON or a URL would write it, and everything that
 * is secret by its shape: client keys, Bearer headers, tokens and images by the name of their field, SecretIds, long
 * Base64. A text longer than {@link LONGEST_TEXT} is cut, with a mark that says how much is missing; what a cut leaves
 * of a secret is not shown. Pure, and quick whatever the text holds. For a text, not for serialized JSON: {@link
 * redactAll} takes the value.
 *
 * @param secrets values known to be secret. Those of fewer than four characters are left alone.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  const known = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET && secret.length <= text.length)
    .flatMap(spellings)
    .sort((a, b) => b.length - a.length);
  const longest = known[0]?.length ?? 0;
  const head = text.slice(0, READ + longest);
  const unread = text.length - head.length;
  const plain = known.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), head);
  const clean = SECRET_SHAPES.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), plain);
  if (unread === 0 && clean.length <= LONGEST_TEXT) return clean;
  // The last characters that were read may be the first of a secret.
  const safe = unread === 0 ? clean.length : clean.length - Math.max(longest, LONGEST_SHAPE);
  return cut(clean, Math.min(LONGEST_TEXT - MARK, safe), unread);
}

/** Room for the mark of a cut. Characters. */
const MARK = cut("", 0, Number.MAX_SAFE_INTEGER).length;

/**
 * The same value with every text in it redacted, at any depth: by the name of its member where that says that it is a
 * secret, else by value and shape as {@link redact} does. Names of members stay as they are.
 */
export function redactAll<T>(value: T, secrets: readonly string[] = []): T {
  return mapTexts(value, (text, name) => (isSecretName(name) ? REDACTED : redact(text, secrets)));
}
