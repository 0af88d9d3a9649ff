/** The largest body of a synchronous request that SCF passes on (583/11637), and so the largest photo with what Base64 adds. Bytes. */
export const BODY_MAX_BYTES = 6 * 1024 * 1024;

/** The largest body of an endpoint none of whose profiles takes a photo. Bytes. */
export const BODY_WITHOUT_PHOTO_MAX_BYTES = 256 * 1024;
