import { isRecord } from "../../lib/is-record";
/**
 * JSON with the keys of every object in code-unit order: the same text for the same value, however it was put together.
 */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, nested: unknown) =>
    isRecord(nested) ? Object.fromEntries(Object.entries(nested).sort(([a], [b]) => (a < b ? -1 : 1))) : nested,
  );
}
