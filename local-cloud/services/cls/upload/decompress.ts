import { inflateRawSync } from "node:zlib";
import { decompressLz4 } from "./lz4";
import { UploadError } from "./upload-error";

/** "The total size of the request body … should not exceed 6 MB before compression" (614/78959, 2026-05-27). */
const BODY_MAX_BYTES = 6 * 1024 * 1024;

/** How bodies are compressed: by the producers for Go and Python with lz4, by that for Node.js with raw deflate. */
const DECOMPRESS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  "": (body) => body,
  lz4: (body) => decompressLz4(body, BODY_MAX_BYTES),
  deflate: (body) => inflateRawSync(body, { maxOutputLength: BODY_MAX_BYTES }),
};

/**
 * A body of logs without its compression.
 *
 * @throws UploadError InvalidCompressType, MissingContent, InvalidContent, LogSizeExceed
 */
export function decompressLogs(body: Buffer, compressType: string): Buffer {
  const decompress = DECOMPRESS[compressType];
  if (!decompress) {
    const offered = Object.keys(DECOMPRESS).filter(Boolean).join(", ");
    throw new UploadError(
      "InvalidCompressType",
      `The compression ${compressType} is not offered here, only ${offered} and none.`,
    );
  }
  if (body.length === 0) throw new UploadError("MissingContent", "The request has no body.");
  let logs: Buffer;
  try {
    logs = decompress(body);
  } catch (error) {
    throw new UploadError(
      "InvalidContent",
      `The body is not ${compressType} of at most ${BODY_MAX_BYTES} bytes: ${error}`,
    );
  }
  if (logs.length > BODY_MAX_BYTES) {
    throw new UploadError("LogSizeExceed", `The body has ${logs.length} bytes, at most are ${BODY_MAX_BYTES}.`);
  }
  return logs;
}
