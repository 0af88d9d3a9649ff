const NAMES = new Map<string, string>();

/** `checkMode` of a profile is `CheckMode` on the wire, and so for every parameter. */
export function wireName(parameter: string): string {
  const known = NAMES.get(parameter);
  if (known !== undefined) return known;
  const name = parameter.charAt(0).toUpperCase() + parameter.slice(1);
  NAMES.set(parameter, name);
  return name;
}
