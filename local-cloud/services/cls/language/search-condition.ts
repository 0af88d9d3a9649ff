import { ApiError } from "../../../core/api-error";

/** A statement that the service does not understand, or that is not offered here. The message names the part. */
export function syntaxError(message: string): ApiError {
  return new ApiError("FailedOperation.SyntaxError", message);
}

const COMPARISONS = {
  ">": (value: number, bound: number) => value > bound,
  ">=": (value: number, bound: number) => value >= bound,
  "<": (value: number, bound: number) => value < bound,
  "<=": (value: number, bound: number) => value <= bound,
  "=": (value: number, bound: number) => value === bound,
} as const;

/** What one field of a line must be: a number that compares, or a text with the words of one of several phrases. */
export type SearchTerm =
  | { readonly field: string; readonly accepts: (value: number) => boolean }
  | { readonly field: string; readonly phrases: readonly string[] };

/** What a line must be: every one of several conditions, one of them, or a term. */
export type SearchCondition =
  | { readonly all: readonly SearchCondition[] }
  | { readonly any: readonly SearchCondition[] }
  | SearchTerm;

/** In double quotes only `"` and `*` need a backslash, outside them more does (614/37803). */
const PHRASE = String.raw`"((?:[^"\\]|\\.)*)"|((?:[^\s()":'<>=\\]|\\.)+)`;
const WHOLE_PHRASE = new RegExp(`^(?:${PHRASE})$`);
const GROUP = String.raw`\(((?:"(?:[^"\\]|\\.)*"|[^()"])*)\)`;
const TERM = new RegExp(String.raw`\s*([A-Za-z_]\w*):(?:(>=|<=|>|<|=)(-?\d+(?:\.\d+)?)|${GROUP}|${PHRASE})`, "y");
const OPEN = /\s*\(/y;
const CLOSE = /\s*\)/y;
const AND = /\s+AND(?=[\s(])/iy;
const OR = /\s+OR(?=[\s(])/iy;
const OR_BETWEEN_PHRASES = /\s+OR\s+/i;

/** Reads a condition from its beginning to its end, of which it knows what was read. */
class Reader {
  private position = 0;

  constructor(private readonly text: string) {}

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match) this.position = pattern.lastIndex;
    return match;
  }

  get rest(): string {
    return this.text.slice(this.position).trim();
  }
}

/**
 * The search condition of a statement in CQL (614/37803), of which these are offered: `*`, `key:phrase`,
 * `key:"phrase"`, `key:(phrase OR phrase)`, `key:>1` and the other comparisons, joined by AND, OR and parentheses; AND
 * binds closer.
 * @throws ApiError FailedOperation.SyntaxError naming what is not offered
 */
export function parseSearchCondition(text: string): SearchCondition {
  if (/^\s*\*?\s*$/.test(text)) return { all: [] };
  const reader = new Reader(text);
  const condition = parseAny(reader);
  if (reader.rest !== "") throw refusal(reader.rest);
  return condition;
}

function parseAny(reader: Reader): SearchCondition {
  const any = [parseAll(reader)];
  while (reader.take(OR)) any.push(parseAll(reader));
  return any.length === 1 && any[0] ? any[0] : { any };
}

function parseAll(reader: Reader): SearchCondition {
  const all = [parseOne(reader)];
  while (reader.take(AND)) all.push(parseOne(reader));
  return all.length === 1 && all[0] ? all[0] : { all };
}

function parseOne(reader: Reader): SearchCondition {
  if (reader.take(OPEN)) {
    const condition = parseAny(reader);
    if (!reader.take(CLOSE)) throw refusal(reader.rest);
    return condition;
  }
  const match = reader.take(TERM);
  if (!match) throw refusal(reader.rest);
  const [, field = "", operator, bound, group, quoted, word] = match;
  return makeTerm(field, operator, bound, group, quoted ?? word);
}

function makeTerm(field: string, operator?: string, bound?: string, group?: string, single = ""): SearchTerm {
  if (operator !== undefined) {
    const compare = COMPARISONS[operator as keyof typeof COMPARISONS];
    return { field, accepts: (value) => compare(value, Number(bound)) };
  }
  const phrases = (group === undefined ? [single] : group.trim().split(OR_BETWEEN_PHRASES).map(parsePhrase))
    .map((phrase) => plain(field, phrase))
    .filter(Boolean);
  if (phrases.length === 0) throw syntaxError(`The value of ${field} is empty, which is not offered here.`);
  return { field, phrases };
}

function parsePhrase(text: string): string {
  const [, quoted, word] = WHOLE_PHRASE.exec(text) ?? [];
  const phrase = quoted ?? word;
  if (phrase === undefined) throw syntaxError(`The value (${text}) is not offered here, only phrases joined by OR.`);
  return phrase;
}

/** A phrase without its backslashes, each of which makes the character after it one of the text. */
function plain(field: string, phrase: string): string {
  return phrase.replace(/\\([\s\S])|\*/g, (_match, escaped?: string) => {
    if (escaped === undefined) throw syntaxError(`Wildcards as in ${field}:${phrase} are not offered here.`);
    return escaped;
  });
}

function refusal(rest: string): Error {
  const [part = ""] = /^\S+/.exec(rest) ?? [];
  return syntaxError(
    `The search condition at ${JSON.stringify(part)} is not offered here, only *, key:value, key:"value", key:(a OR b), key:>1, AND, OR and parentheses.`,
  );
}
