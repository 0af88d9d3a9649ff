/**
 * The fields of responses by their path: `[]` stands for every item of a list, and ends the path of a list that is
 * empty or has plain values. A field that is null or an empty object is a field, unless another response has fields in
 * it. RequestId, which every response has, is left out.
 */
export function answeredFields(responses: readonly object[]): string[] {
  const paths = new Set(responses.flatMap((response) => fieldPaths(response, "")));
  paths.delete("RequestId");
  const all = [...paths];
  return all.filter((path) => !all.some((other) => isWithin(other, path)));
}

function fieldPaths(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    return value.length === 0 ? [`${path}[]`] : value.flatMap((item: unknown) => fieldPaths(item, `${path}[]`));
  }
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) return path === "" ? [] : [path];
  return entries.flatMap(([name, inner]) => fieldPaths(inner, path === "" ? name : `${path}.${name}`));
}

function isWithin(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[]`);
}
