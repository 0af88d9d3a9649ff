import { CosError } from "./cos-error";

/** The order of lists: by the bytes of UTF-8. */
export const byUtf8 = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/**
 * The number of entries that is asked for; the most when none is, or when it is more.
 *
 * @throws CosError InvalidArgument
 */
export function requestedNumber(
  parameters: Readonly<Record<string, string>>,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const text = parameters[name];
  if (text === undefined || text === "") return most;
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) {
    throw new CosError("InvalidArgument", `${name} must be a whole number from ${least}.`);
  }
  return Math.min(Number(text), most);
}

/** How keys are written in a list. @throws CosError InvalidArgument */
export function keyWriter(encoding: string | undefined): (key: string) => string {
  if (encoding === undefined) return (key) => key;
  if (encoding === "url") return encodeURIComponent;
  throw new CosError("InvalidArgument", "encoding-type must be url.");
}

/** What a list is of: keys with a prefix, those that go on beyond a delimiter together as one entry. */
interface Filter {
  readonly prefix?: string | undefined;
  readonly delimiter?: string | undefined;
}

/** The beginning that a key has in common with others; undefined for one that is listed itself. */
export function commonPrefix(key: string, { prefix = "", delimiter = "" }: Filter): string | undefined {
  const at = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}
