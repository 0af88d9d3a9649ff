import { PAYLOAD_MAX_BYTES } from "../vendor/scf-limits";

/** The largest body of a request: what SCF passes on, and so the largest photo with what Base64 adds. Bytes. */
export const BODY_MAX_BYTES = PAYLOAD_MAX_BYTES;

/**
 * The least time limit of the endpoint's function that an environment may set. SCF takes less ({@link
 * TIMEOUT_SECONDS}), and so does the construct; but half a second of it is kept for the answer, and what is left must
 * be enough to read the client keys, to call faceid and to call it a second time. It is also what SCF gives a function
 * for which nothing is set. Seconds.
 */
export const FUNCTION_TIMEOUT_MIN_SECONDS = 3;

/** The largest body of an endpoint none of whose profiles takes a photo. Bytes. */
export const BODY_WITHOUT_PHOTO_MAX_BYTES = 256 * 1024;

/**
 * Memory of the server without a body, and how many times a body is in it: as bytes, as text, as a value, as the
 * request to faceid, and as garbage not yet collected. Rounded up from what was measured with Node 20 and bodies of 5.9
 * MB on 2026-11-29: 46 MB, and 130, 159 and 249 MB at most with 1, 4 and 9 of them at a time.
 */
const MEMORY = { bytes: 64 * 1024 * 1024, perBody: 8 } as const;

/** The least memory for an instance that receives photos: it holds four of the largest at a time. MB. */
export const PHOTO_MEMORY_MIN_MB = 256;

/**
 * How much body data an instance may hold at a time without running out of memory: at least one of the largest bodies.
 * Bytes.
 * @param memoryMb of the instance
 */
export const heldBodiesMaxBytes = (memoryMb: number, bodyMaxBytes: number): number =>
  Math.max(bodyMaxBytes, Math.floor((memoryMb * 1024 * 1024 - MEMORY.bytes) / MEMORY.perBody));

/**
 * Most members of a body: more than any revision knows, so that a typo is named, and few enough to be named
 * one by one.
 */
export const BODY_MEMBERS_MAX = 32;

/** Problems of a request that are named one by one. */
export const NAMED_ERRORS_MAX = 10;
