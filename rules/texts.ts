import { isRecord } from "../lib/is-record";
import type { JsonPath } from "./json-lines";

/** A text somewhere in a block. */
export interface Text {
  /** What it is called: its key, or the `key` or `name` next to a `value`. */
  readonly name: string;
  readonly value: string;
  readonly path: JsonPath;
}

function parsed(text: string): object | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Every text in a value, including those inside JSON within a text (with the path of the text around them),
 * comments excluded.
 * @param name what the value itself is called
 */
export function textsIn(value: unknown, path: JsonPath, name = ""): Text[] {
  if (typeof value === "string") {
    const inner = parsed(value);
    return inner === undefined ? [{ name, value, path }] : textsIn(inner, [], name).map((text) => ({ ...text, path }));
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index], name));
  if (!isRecord(value)) return [];
  const label = [value["key"], value["name"]].find((it): it is string => typeof it === "string");
  return Object.entries(value)
    .filter(([key]) => key !== "//")
    .flatMap(([key, inner]) => textsIn(inner, [...path, key], key === "value" && label ? label : key));
}
