/**
 * The same value with every text in it changed, at any depth. Names of members stay as they are.
 * @param change is given a text and the name of its member: for an item of an array, of the array; "" for the value
 *   itself
 */
export function mapTexts<T>(value: T, change: (text: string, name: string) => string): T {
  const walk = (part: unknown, name: string): unknown => {
    if (typeof part === "string") return change(part, name);
    if (Array.isArray(part)) return part.map((item) => walk(item, name));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, walk(member, key)]));
  };
  return walk(value, "") as T;
}
