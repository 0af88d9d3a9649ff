import type { Contract } from "../../../contract/vendor/revisions";
import { lazyValidator } from "../../../lib/lazy-validator";
import { didYouMean } from "../../../lib/nearest";
import { dotted, violations } from "../../../lib/schema-errors";
import { UserError } from "../../../lib/user-error";
import { checkFault } from "./check-fault";
import { FAULT_SCHEMA, type Fault } from "./fault";

/** How a fault is written on a command line. */
export const FAULT_GRAMMAR = `TARGET WHAT [WHICH]...
  TARGET  *, ACTION, SERVICE:ACTION or SERVICE:*, with [NAME=VALUE,...] for values of parameters
  WHAT    throttle, error CODE, status STATUS, not-json, reset, reset performed, delay TIME (400ms, 2s)
  WHICH   SHARE%, call N, after N, every N, times N`;

const EXAMPLE = 'For example "faceid:ApplySdkVerificationToken[IdCardType=HK] throttle 20%".';

const TARGET = /^(?:([^:\s[\]]+):)?([^:\s[\]]+)(?:\[(.*)\])?$/;
/** `Name=value`, or with a value in double quotes, as JSON writes them. */
const CONDITION = /^\s*([\w.]+)=("(?:[^"\\]|\\.)*"|[^",]*)\s*(?:,|$)/;
/** A target with its brackets is one word; so is what is between blanks. */
const WORD = /(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]"])*\]|[^\s[])+/g;

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000 };

type Fields = Readonly<Record<string, unknown>>;

/** Takes a word, or undefined at the end. */
type Next = () => string | undefined;

const isCount = (text: string | undefined): boolean => /^\d+$/.test(text ?? "");

const WHAT: Readonly<Record<string, (next: Next, peek: string | undefined) => Fields>> = {
  throttle: () => ({ kind: "throttle" }),
  error: (next) => ({ kind: "error", code: next() ?? missing("error", "the code, for example InternalError") }),
  status: (next) => ({ kind: "status", status: count("status", next()) }),
  "not-json": () => ({ kind: "not-json" }),
  reset: (next, peek) => ({ kind: "reset", ...(peek === "performed" && { performed: next() === "performed" }) }),
  delay: (next) => ({ kind: "delay", ms: milliseconds(next()) }),
};

const WHICH: Readonly<Record<string, (number: number) => Fields>> = {
  call: (number) => ({ skip: number - 1, times: 1 }),
  after: (number) => ({ skip: number }),
  every: (number) => ({ every: number }),
  times: (number) => ({ times: number }),
};

function missing(word: string, what: string): never {
  throw new Problem(`after "${word}" there must be ${what}`);
}

function count(word: string, text: string | undefined): number {
  return isCount(text) ? Number(text) : missing(word, `a whole number${text === undefined ? "" : `, not "${text}"`}`);
}

function milliseconds(text: string | undefined): number {
  const [, number, unit = ""] = /^(\d+)(ms|s)$/.exec(text ?? "") ?? [];
  if (number === undefined)
    missing("delay", `a time such as 400ms or 2s${text === undefined ? "" : `, not "${text}"`}`);
  return Number(number) * (UNIT_MS[unit] ?? 1);
}

const isFault = lazyValidator<Fault>(FAULT_SCHEMA);

/** What is wrong in the text of a fault. */
class Problem extends Error {}

/**
 * Reads a fault from a command line, see {@link FAULT_GRAMMAR}.
 *
 * @param contract see checkFault
 * @throws UserError for a text that is not a fault, and as checkFault
 */
export function parseFault(text: string, contract?: Contract): Fault {
  try {
    const fault = readFault(text);
    checkFault(fault, contract);
    return fault;
  } catch (error) {
    if (error instanceof Problem) throw new UserError(`The fault "${text}" is not valid: ${error.message}.`, EXAMPLE);
    if (error instanceof UserError) throw new UserError(`The fault "${text}": ${error.message}`, error.fix);
    throw error;
  }
}

function readFault(text: string): Fault {
  const words = [...text.matchAll(WORD)].map(([word]) => word);
  const next: Next = () => words.shift();
  const target = next();
  if (target === undefined) throw new Problem("it is empty");
  const what = next() ?? missing(target, `what happens: ${Object.keys(WHAT).join(", ")}`);
  const kind = Object.hasOwn(WHAT, what) ? WHAT[what] : undefined;
  if (!kind)
    throw new Problem(`"${what}" does not happen; allowed: ${list(WHAT)}.${didYouMean(what, Object.keys(WHAT))}`);
  const fault: Fields = { ...readTarget(target), ...kind(next, words[0]), ...readWhich(next) };
  if (isFault(fault)) return fault;
  const [found] = violations(isFault.errors, fault, FAULT_SCHEMA);
  throw new Problem(`${dotted(found?.path ?? [])}: ${found?.message ?? ""}`.replace(/\.$/, ""));
}

const list = (words: object): string => Object.keys(words).join(", ");

function readTarget(word: string): Fields {
  const [, service, action, conditions] = TARGET.exec(word) ?? [];
  if (action === undefined) throw new Problem(`"${word}" is not a target: *, ACTION, SERVICE:ACTION or SERVICE:*`);
  return {
    ...(service !== undefined && service !== "*" && { service }),
    ...(action !== "*" && { action }),
    ...(conditions !== undefined && { parameters: readConditions(conditions) }),
  };
}

function readConditions(text: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (let rest = text; rest !== "" || Object.keys(parameters).length === 0; ) {
    const [whole, name = "", value = ""] = CONDITION.exec(rest) ?? [];
    if (whole === undefined) throw new Problem(`"[${text}]" is not NAME=VALUE, separated by commas`);
    parameters[name] = value.startsWith('"') ? (JSON.parse(value) as string) : value.trim();
    rest = rest.slice(whole.length);
  }
  return parameters;
}

function readWhich(next: Next): Fields {
  const fields: Record<string, unknown> = {};
  for (let word = next(); word !== undefined; word = next()) {
    const more = readOne(word, next);
    const twice = Object.keys(more).find((name) => name in fields);
    if (twice !== undefined) throw new Problem(`"${word}" repeats what is before it (${twice})`);
    Object.assign(fields, more);
  }
  return fields;
}

function readOne(word: string, next: Next): Fields {
  if (/^\d+(\.\d+)?%$/.test(word)) return { share: Number.parseFloat(word) / 100 };
  const which = Object.hasOwn(WHICH, word) ? WHICH[word] : undefined;
  if (!which) throw new Problem(`"${word}" is not known; allowed: a share such as 20%, ${list(WHICH)} and a number`);
  return which(count(word, next()));
}
