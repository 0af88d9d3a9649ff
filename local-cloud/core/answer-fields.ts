/** The paths of fields that are inside another field: `within("List[]", ["Id"])` is `["List[].Id"]`. */
export function within(path: string, fields: readonly string[]): string[] {
  return fields.map((field) => `${path}.${field}`);
}

/** A time as the vendor's APIs write it: `2025-01-14 08:00:00`. The vendor's zone is not documented; here it is UTC. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}
