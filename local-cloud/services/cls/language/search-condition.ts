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

const PHRASE = /"([^"]*)"|([^\s()":]+)/;
const TERM = new RegExp(
  String.raw`\s*([A-Za-z_]\w*):(?:(>=|<=|>|<|=)(-?\d+(?:\.\d+)?)|\(([^)]*)\)|${PHRASE.source})`,
  "y",
);
const AND = /\s+AND\s+/iy;
const OR = /\s+OR\s+/i;

/**
 * The search condition of a statement in CQL (614/37803), of which these are offered: `*`, `key:phrase`,
 * `key:"phrase"`, `key:(phrase OR phrase)`, `key:>1` and the other comparisons, joined by AND.
 * @returns terms that must all hold
 * @throws ApiError FailedOperation.SyntaxError naming what is not offered
 */
export function parseSearchCondition(text: string): SearchTerm[] {
  if (/^\s*\*?\s*$/.test(text)) return [];
  const terms: SearchTerm[] = [];
  for (let position = 0; ; ) {
    const match = matchAt(TERM, text, position);
    if (!match) throw refusal(text.slice(position));
    const [whole, field = "", operator, bound, group, quoted, word] = match;
    terms.push(makeTerm(field, operator, bound, group, quoted ?? word));
    position += whole.length;
    if (text.slice(position).trim() === "") return terms;
    const and = matchAt(AND, text, position);
    if (!and) throw refusal(text.slice(position));
    position += and[0].length;
  }
}

function makeTerm(field: string, operator?: string, bound?: string, group?: string, single = ""): SearchTerm {
  if (operator !== undefined) {
    const compare = COMPARISONS[operator as keyof typeof COMPARISONS];
    return { field, accepts: (value) => compare(value, Number(bound)) };
  }
  const phrases = (group === undefined ? [single] : group.trim().split(OR).map(parsePhrase)).filter((phrase) => {
    if (phrase.includes("*")) throw syntaxError(`Wildcards as in ${field}:${phrase} are not offered here.`);
    return phrase !== "";
  });
  if (phrases.length === 0) throw syntaxError(`The value of ${field} is empty, which is not offered here.`);
  return { field, phrases };
}

function parsePhrase(text: string): string {
  const [whole, quoted, word] = PHRASE.exec(text) ?? [];
  if (whole !== text) throw syntaxError(`The value (${text}) is not offered here, only phrases joined by OR.`);
  return quoted ?? word ?? "";
}

function refusal(rest: string): Error {
  const [part = ""] = /^\s*\S+/.exec(rest) ?? [];
  return syntaxError(
    `The search condition at ${JSON.stringify(part.trim())} is not offered here, only *, key:value, key:"value", key:(a OR b), key:>1 and AND.`,
  );
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
