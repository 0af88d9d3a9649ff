/** The paths of fields that stand inside another field: `within("List[]", ["Id"])` is `["List[].Id"]`. */
export function within(path: string, fields: readonly string[]): string[] {
  return fields.map((field) => `${path}.${field}`);
}
