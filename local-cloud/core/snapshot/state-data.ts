import { types } from "node:util";

/** The data of a state by field: plain values, and for a part that is a state of its own its fields in turn. */
export interface StateData {
  readonly [field: string]: unknown;
}

/** Whether something is a plain object. A test runner has an Object of its own for each test file. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What can be copied without loss, except for its contents. */
const isData = (value: object): boolean =>
  Array.isArray(value) ||
  types.isMap(value) ||
  types.isSet(value) ||
  types.isDate(value) ||
  types.isUint8Array(value) ||
  isPlain(value);

/** Whether a field holds a part with methods of its own, such as the custom domains of SCF. */
const isPart = (value: unknown): value is object & { readonly part?: never } =>
  typeof value === "object" && value !== null && !isData(value);

/** The fields that are kept: not those that lead to another's state or to a clock. */
const keptFields = (state: object, others: ReadonlySet<unknown>): [string, unknown][] =>
  Object.entries(state).filter(([, value]) => typeof value !== "function" && !others.has(value));

/**
 * What a state keeps. Every field of a state is either data, a part of it, or one of the others that it works with, so
 * that does not have to be declared.
 * @param others what it works with: clock, ids, other states
 */
export function readState(state: object, others: ReadonlySet<unknown>): StateData {
  return Object.fromEntries(
    keptFields(state, others).map(([field, value]) => [field, isPart(value) ? readState(value, others) : value]),
  );
}

/** Gives a state the data of another, in place: a reference to one of its maps stays valid. */
export function writeState(state: object, data: StateData, others: ReadonlySet<unknown>): void {
  for (const [field, value] of keptFields(state, others)) {
    const kept = data[field];
    if (isPart(value)) writeState(value, (kept ?? {}) as StateData, others);
    else Object.assign(state, { [field]: refilled(value, kept) });
  }
}

function refilled(value: unknown, kept: unknown): unknown {
  if (types.isMap(value) && types.isMap(kept)) {
    value.clear();
    for (const [key, item] of kept) value.set(key, item);
    return value;
  }
  if (types.isSet(value) && types.isSet(kept)) {
    value.clear();
    for (const item of kept) value.add(item);
    return value;
  }
  if (Array.isArray(value) && Array.isArray(kept)) {
    value.length = 0;
    for (const item of kept) value.push(item);
    return value;
  }
  return kept;
}

/**
 * Where data holds an object with methods, which would lose them: a path, for a defect of ours; undefined where it
 * holds none.
 */
export function findObjectWithMethods(value: unknown, path = "", seen = new Set<unknown>()): string | undefined {
  if (typeof value === "function" || isPart(value)) return path;
  if (typeof value !== "object" || value === null || seen.has(value) || types.isUint8Array(value)) return undefined;
  seen.add(value);
  for (const [key, item] of itemsIn(value)) {
    const found = findObjectWithMethods(item, `${path}/${key}`, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function itemsIn(value: object): [string, unknown][] {
  if (types.isMap(value)) return [...value].map(([key, item]) => [String(key), item]);
  return Object.entries(types.isSet(value) ? [...value] : value);
}
