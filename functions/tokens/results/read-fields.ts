import { isRecord } from "../../../lib/is-record";

type Fields = Readonly<Record<string, unknown>>;

/** A text that is not empty; the vendor sends null and "" for what it does not have. */
export const text = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === "string" && value !== "" ? value : undefined;
};

/** A number. */
export const number = (fields: Fields, name: string): number | undefined => {
  const value = fields[name];
  return typeof value === "number" ? value : undefined;
};

/** The items of a list; none for null. */
export const list = (fields: Fields, name: string): readonly unknown[] => {
  const value = fields[name];
  return Array.isArray(value) ? value : [];
};

/** The objects of a list. */
export const objects = (fields: Fields, name: string): readonly Fields[] => list(fields, name).filter(isRecord);

/** A value without what is null, at any depth; undefined when nothing is left. */
export function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(withoutNulls).filter((item) => item !== undefined);
  if (!isRecord(value)) return value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const kept = withoutNulls(member);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
