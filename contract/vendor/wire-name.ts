const NAMES = new Map<string, string>();

/** `checkMode` of a profile is `CheckMode` on the wire, and so for every parameter. */
export function wireName(parameter: string): string {
  const known = NAMES.get(parameter);
  if (known !== undefined) return known;
  const name = parameter.charAt(0).toUpperCase() + parameter.slice(1);
  NAMES.set(parameter, name);
  return name;
}

/** `CheckMode` on the wire is `checkMode` in a profile and in a request to the endpoint. */
export const parameterName = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);
