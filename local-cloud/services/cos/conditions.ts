import { CosError } from "./cos-error";
import type { StoredObject } from "./state";

type Headers = Readonly<Record<string, string>>;

/** HTTP dates have no milliseconds, so an object's are not compared either. */
const seconds = (ms: number): number => Math.floor(ms / 1_000);

/**
 * Undefined without a date, and for what is not one: a condition that cannot be read does not count (RFC 9110, 13.1.3).
 */
function dateOf(text: string | undefined): number | undefined {
  const ms = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(ms) ? undefined : seconds(ms);
}

/** Whether a list of ETags, or `*`, has that of the object. SDKs send ETags with their quotes and without. */
const names = (list: string, etag: string): boolean =>
  list.split(",").some((item) => ["*", etag].includes(item.trim().replace(/^(?:W\/)?"(.*)"$/, "$1")));

/**
 * Whether a client has the object already, so that 304 is the answer (436/7753; the order is that of RFC 9110, 13.2.2).
 *
 * @throws CosError PreconditionFailed
 */
export function isUnchanged({ etag, modifiedAt }: StoredObject, headers: Headers): boolean {
  const modified = seconds(modifiedAt);
  const { "if-match": match, "if-none-match": noneMatch } = headers;
  const unmodifiedSince = dateOf(headers["if-unmodified-since"]);
  const holds = match === undefined ? modified <= (unmodifiedSince ?? modified) : names(match, etag);
  if (!holds) throw new CosError("PreconditionFailed", "At least one of the preconditions you specified did not hold.");
  const since = dateOf(headers["if-modified-since"]);
  return noneMatch === undefined ? since !== undefined && modified <= since : names(noneMatch, etag);
}

/** A part of an object, by the offsets of its first and its last byte. */
interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The one range that a request asks for (436/7753): `bytes=FIRST-LAST`, without LAST to the end, and `bytes=-LENGTH`
 * for the last bytes. Undefined for the whole object: without a range, and with one of another form, which RFC 9110
 * (14.2) lets a server ignore.
 *
 * @throws CosError InvalidRange for one that begins after the object's end
 */
export function requestedRange(range: string | undefined, size: number): ByteRange | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  const found =
    first === ""
      ? { first: Math.max(0, size - Number(last)), last: size - 1 }
      : { first: Number(first), last: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
  if (first !== "" && last !== "" && Number(first) > Number(last)) return undefined;
  if (found.first >= size) throw new CosError("InvalidRange", "The requested range cannot be satisfied.");
  return found;
}
