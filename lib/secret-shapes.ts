/** The mark that replaces a secret. */
export const REDACTED = "[redacted]";

/** Names under which secrets travel: fields of APIs and of this endpoint, headers, variables of shells. Any case. */
const NAMES = [
  "sdk[_-]?token",
  "compare[_-]?image",
  "extra",
  "meta[_-]?data",
  "server[_-]?param[_-]?info",
  "x-scf-secret-(?:id|key)",
  "x-scf-session-token",
  "secret[_-]?key",
  "session[_-]?token",
  "security[_-]?token",
  "x-tc-token",
  "x-cos-security-token",
  "x-ekyc-edge-key",
  "authorization",
].join("|");

const SECRET_NAME = new RegExp(`^(${NAMES})$`, "i");

/** Whether a member of this name holds a secret, whatever its value looks like. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/**
 * Texts that are secret by their shape alone, in the order in which they are replaced. Each begins with a look back
 * that no earlier beginning shares and repeats nothing that it could give back in more than one way, so that a text of
 * n characters takes n steps and not n².
 */
export const SECRET_SHAPES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // A JSON member by its name; its quotes may be escaped, when the JSON is quoted inside other JSON. A text that was
  // cut may lack the last.
  [
    new RegExp(`(?<!\\\\)(\\\\{0,8}")(${NAMES})\\1(\\s*:\\s*)\\1(?:(?!\\1)(?:\\\\[\\s\\S]?|[^\\\\]))*(?:\\1|$)`, "gi"),
    `$1$2$1$3$1${REDACTED}$1`,
  ],
  // The same name as a header, a form field or a line of output. Prose such as "extra: at most 128 bytes" stays.
  [new RegExp(`(?<![A-Za-z0-9])(${NAMES})(\\s*[=:]\\s*["']?)(?!Bearer\\b)[\\w.~+/%-]{16,}=*`, "gi"), `$1$2${REDACTED}`],
  [/(?<![A-Za-z0-9])Bearer(\s+)(?!realm=|error=)[\w.~+/-]{8,}=*/gi, `Bearer$1${REDACTED}`],
  [/(?<![A-Za-z0-9])ekyc_[A-Za-z0-9-]+_[\w-]{16,}/g, `${REDACTED} client key`],
  [/(?<![A-Za-z0-9])AKID[A-Za-z0-9]{4,}/g, `AKID${REDACTED}`],
  // A JWT: its first part is the Base64 of `{"`.
  [/(?<![A-Za-z0-9+/_-])eyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g, `${REDACTED} JWT`],
  // A run this long is an image or another payload; hashes, tokens and ids are shorter.
  [/(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{100,}={0,2}/g, `${REDACTED} Base64`],
];
