import { CosError } from "./cos-error";
import type { CosState } from "./state";

const MIB = 1024 * 1024;

/** What the local cloud keeps at most, all of it in memory. Only the number of buckets is the vendor's (436/14518). */
export const COS_LIMITS = {
  /** Body of one request. */
  bodyBytes: 64 * MIB,
  /** An object, however it was put. */
  objectBytes: 256 * MIB,
  /** All objects and all parts of open uploads. */
  totalBytes: 512 * MIB,
  /** Objects, and parts of open uploads. */
  items: 20_000,
  openUploads: 1_000,
  buckets: 200,
} as const;

/** A body that describes something, such as rules or a list of keys. */
const DOCUMENT_BYTES = 4 * MIB;

/** @throws CosError EntityTooLarge */
export function checkDocumentSize(body: Buffer): void {
  if (body.length > DOCUMENT_BYTES) {
    throw new CosError("EntityTooLarge", `The document is larger than ${DOCUMENT_BYTES} bytes.`);
  }
}

/** @throws CosError EntityTooLarge */
export function checkObjectSize(bytes: number): void {
  if (bytes > COS_LIMITS.objectBytes) {
    throw new CosError("EntityTooLarge", `The local cloud keeps objects of up to ${COS_LIMITS.objectBytes} bytes.`);
  }
}

/**
 * Whether there is room for an object or a part of the given size in place of one of the size `before`, undefined when
 * it is a new one.
 *
 * @throws CosError EntityTooLarge
 */
export function checkRoom(cos: CosState, bytes: number, before: number | undefined): void {
  const used = cos.usage();
  if (used.bytes + bytes - (before ?? 0) > COS_LIMITS.totalBytes) {
    throw full(`${COS_LIMITS.totalBytes} bytes of objects and of parts of open uploads`);
  }
  if (before === undefined && used.items >= COS_LIMITS.items) {
    throw full(`${COS_LIMITS.items} objects and parts of open uploads`);
  }
}

/** @throws CosError EntityTooLarge */
export function checkUploads(cos: CosState): void {
  const open = [...cos.buckets.values()].reduce((sum, { uploads }) => sum + uploads.size, 0);
  if (open >= COS_LIMITS.openUploads) throw full(`${COS_LIMITS.openUploads} open multipart uploads`);
}

/** @throws CosError TooManyBuckets */
export function checkBuckets(cos: CosState): void {
  if (cos.buckets.size >= COS_LIMITS.buckets) {
    throw new CosError("TooManyBuckets", `An account has up to ${COS_LIMITS.buckets} buckets.`);
  }
}

function full(what: string): CosError {
  return new CosError(
    "EntityTooLarge",
    `The local cloud is full: it keeps up to ${what}. Delete objects or abort uploads that are not needed.`,
  );
}
