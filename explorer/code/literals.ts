/** How a language spells a text between double quotes. */
export interface TextSyntax {
  /** What has a short spelling of its own, or must not be written as it is. */
  readonly named: Readonly<Record<string, string>>;
  /** Any other character that cannot be seen, or could mislead a reader of the code. */
  readonly numbered: (codePoint: number) => string;
}

/**
 * Controls, what has no width or looks like a blank, marks of direction and separators of lines: no code holds them
 * as they are.
 */
const UNSEEN =
  /[\p{Cc}\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u;

/** A half of a pair of UTF-16 without the other: a text of no other encoding can hold it. */
const LONE_HALF = /^[\ud800-\udfff]$/;
const REPLACEMENT = "\ufffd";

const hex = (codePoint: number, digits: number): string => codePoint.toString(16).padStart(digits, "0");
const octal = (codePoint: number): string => `\\${codePoint.toString(8).padStart(3, "0")}`;

/** `\u202e`, and `\u{e0041}` or what else a language has for what is beyond four digits. */
const unicode =
  (long: (codePoint: number) => string, short = (codePoint: number) => `\\u${hex(codePoint, 4)}`) =>
  (codePoint: number): string =>
    codePoint > 0xffff ? long(codePoint) : short(codePoint);

const braces = (codePoint: number): string => `\\u{${hex(codePoint, 1)}}`;
const eight = (codePoint: number): string => `\\U${hex(codePoint, 8)}`;
const pair = (codePoint: number): string =>
  String.fromCodePoint(codePoint)
    .split("")
    .map((half) => `\\u${hex(half.charCodeAt(0), 4)}`)
    .join("");

const COMMON = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Each language's own; C++ and Java read a number in \u before they know a text from code, so controls are octal. */
export const TEXTS = {
  cpp: {
    named: { ...COMMON, "?": "\\?" },
    numbered: (codePoint) => (codePoint < 0x80 ? octal(codePoint) : unicode(eight)(codePoint)),
  },
  csharp: { named: COMMON, numbered: unicode(eight) },
  go: { named: COMMON, numbered: unicode(eight) },
  java: {
    named: COMMON,
    numbered: (codePoint) => (codePoint < 0x100 ? octal(codePoint) : unicode(pair)(codePoint)),
  },
  javascript: { named: COMMON, numbered: unicode(braces) },
  json: { named: COMMON, numbered: unicode(pair) },
  php: { named: { ...COMMON, $: "\\$" }, numbered: braces },
  python: { named: COMMON, numbered: unicode(eight) },
  ruby: { named: { ...COMMON, "#": "\\#" }, numbered: unicode(braces) },
} as const satisfies Record<string, TextSyntax>;

/** A text as code. */
export function quote(text: string, { named, numbered }: TextSyntax): string {
  const written = Array.from(text, (character) => {
    if (Object.hasOwn(named, character)) return named[character];
    if (LONE_HALF.test(character)) return REPLACEMENT;
    return UNSEEN.test(character) ? numbered(character.codePointAt(0) ?? 0) : character;
  });
  return `"${written.join("")}"`;
}

/** How a language writes the values of a request. */
export interface ValueSyntax {
  readonly text: (text: string) => string;
  readonly integer?: (written: string) => string;
  readonly flag?: (value: boolean) => string;
  readonly list: (items: readonly string[], itemType: "number" | "string") => string;
}

/** A value as code; what is never a parameter, an object or null, becomes the text of its JSON. */
export function writeValue(value: unknown, syntax: ValueSyntax): string {
  if (typeof value === "string") return syntax.text(value);
  if (typeof value === "number") return (syntax.integer ?? String)(String(value));
  if (typeof value === "boolean") return (syntax.flag ?? String)(value);
  if (!Array.isArray(value)) return syntax.text(JSON.stringify(value) ?? "");
  const itemType = value.every((item) => typeof item === "number") ? "number" : "string";
  return syntax.list(
    value.map((item) => (itemType === "number" ? String(item) : syntax.text(String(item)))),
    itemType,
  );
}

/** A body as JSON, in lines, without a character that cannot be seen. */
export function writeJson(parameters: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(parameters, null, 2);
  return Array.from(text, (character) =>
    character !== "\n" && UNSEEN.test(character) ? TEXTS.json.numbered(character.codePointAt(0) ?? 0) : character,
  ).join("");
}
