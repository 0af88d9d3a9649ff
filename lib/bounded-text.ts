/**
 * The largest answer that is read from another party, after decompression. Nothing this project asks for comes near it.
 * Bytes.
 */
export const LARGEST_ANSWER_BYTES = 1_000_000;

/** A body is larger than the limit. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";

  constructor(mostBytes: number) {
    super(`more than ${mostBytes.toLocaleString("en")} bytes`);
  }
}

/**
 * A body as UTF-8 text. Reading ends, and the rest is not asked for, as soon as there is more than the bound.
 * @throws TooLargeError; what the body throws
 */
export async function boundedText(
  body: AsyncIterable<Uint8Array>,
  mostBytes: number = LARGEST_ANSWER_BYTES,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new TooLargeError(mostBytes);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
