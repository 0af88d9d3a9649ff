/** The largest body of a synchronous request that SCF passes on (583/11637), and so the largest photo with what Base64 adds. Bytes. */
export const BODY_MAX_BYTES = 6 * 1024 * 1024;

/** The largest body of an endpoint none of whose profiles takes a photo. Bytes. */
export const BODY_WITHOUT_PHOTO_MAX_BYTES = 256 * 1024;

/**
 * Memory of the server without a body, and how often a body is in it: as bytes, as text, as a value, as the request to faceid, and as what was not yet
 * collected. Rounded up from what was measured with Node 20 and bodies of 5.9 MB on 2026-11-29: 46 MB, and 130, 159 and 249 MB at most
 * with 1, 4 and 9 of them at a time.
 */
const MEMORY = { bytes: 64 * 1024 * 1024, perBody: 8 } as const;

/** The least memory of an instance that is sent photos: it holds four of the largest at a time. MB. */
export const PHOTO_MEMORY_MIN_MB = 256;

/**
 * How much of bodies an instance may hold at a time, so that its memory does not end: at least one of the largest. Bytes.
 * @param memoryMb of the instance
 */
export const heldBodiesMaxBytes = (memoryMb: number, bodyMaxBytes: number): number =>
  Math.max(bodyMaxBytes, Math.floor((memoryMb * 1024 * 1024 - MEMORY.bytes) / MEMORY.perBody));

/** Most members of a body: more than any revision knows, so that a typing mistake is named, and few enough to be named one by one. */
export const BODY_MEMBERS_MAX = 32;

/** Problems of a request that are named one by one. */
export const NAMED_ERRORS_MAX = 10;
