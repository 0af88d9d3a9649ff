import { closeSync, constants, openSync, readSync, statSync } from "node:fs";

/** A file that cannot be read, in a word or two: `EISDIR`, `no regular file`, `more than 64 MB`. */
export class UnreadableFileError extends Error {
  override readonly name = "UnreadableFileError";

  constructor(readonly reason: string) {
    super(reason);
  }
}

const CHUNK_BYTES = 64 * 1024;

function readUpTo(descriptor: number, mostBytes: number): Buffer {
  const chunks: Buffer[] = [];
  for (let bytes = 0; ; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, mostBytes + 1));
    const read = readSync(descriptor, chunk);
    if (read === 0) return Buffer.concat(chunks);
    bytes += read;
    if (bytes > mostBytes) throw new UnreadableFileError(`more than ${mostBytes.toLocaleString("en")} bytes`);
    chunks.push(chunk.subarray(0, read));
  }
}

/**
 * The content of a file, or of what a link leads to. A pipe, a device or a socket is not opened: it might never end.
 * @throws UnreadableFileError
 */
export function readRegularFile(path: string, mostBytes: number): Buffer {
  try {
    const about = statSync(path);
    if (about.isDirectory()) throw new UnreadableFileError("EISDIR");
    if (!about.isFile()) throw new UnreadableFileError("no regular file");
    // It may have become a pipe in between, which must not be waited for.
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readUpTo(descriptor, mostBytes);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError((error as NodeJS.ErrnoException).code ?? "unknown error");
  }
}
