/** What stands where a secret stood. */
export const REDACTED = "[redacted]";

/** A known secret shorter than this is left alone: blanking every "1" of a text hides nothing and destroys the text. Characters. */
const SHORTEST_SECRET = 4;

/** encodeURIComponent throws on these. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

const FIELDS =
  "sdkToken|compareImage|extra|metaData|serverParamInfo|secretKey|sessionToken|securityToken|x-tc-token|authorization";

/** Texts that are secret by their shape alone, in the order in which they are replaced. */
const PATTERNS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // A JSON member by its name; the opening quote may itself be escaped, when the JSON is quoted inside other JSON.
  [new RegExp(`(\\\\*")(${FIELDS})\\1(\\s*:\\s*)\\1(?:(?!\\1)(?:\\\\.|[^\\\\]))*\\1`, "gi"), `$1$2$1$3$1${REDACTED}$1`],
  // The same name as a header, a form field or a line of output. Prose such as "extra: at most 128 bytes" stays.
  [new RegExp(`\\b(${FIELDS})(\\s*[=:]\\s*)(?!Bearer\\b)[\\w.~+/%-]{16,}=*`, "gi"), `$1$2${REDACTED}`],
  [/\bBearer(\s+)(?!realm=|error=)[\w.~+/-]{8,}=*/gi, `Bearer$1${REDACTED}`],
  [/\bekyc_[A-Za-z0-9-]+_[\w-]{16,}/g, `${REDACTED} client key`],
  [/\bAKID[A-Za-z0-9]{4,}/g, `AKID${REDACTED}`],
  // A run this long is an image or another payload; hashes, tokens and ids are shorter.
  [/[A-Za-z0-9+/_-]{100,}={0,2}/g, `${REDACTED} Base64`],
];

/**
 * The text without secrets: every known secret, as it stands and as JSON or a URL would write it, and everything that is secret by its
 * shape: client keys, Bearer headers, tokens and images by the name of their field, SecretIds, long Base64. Pure.
 *
 * @param secrets values known to be secret. Those of fewer than four characters are left alone.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  const spellings = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET && secret.length <= text.length)
    .flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret.replace(LONE_SURROGATE, "")),
    ])
    .sort((a, b) => b.length - a.length);
  const known = spellings.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
  return PATTERNS.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), known);
}
