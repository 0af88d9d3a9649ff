/** Fewest bytes of a match. */
const MIN_MATCH = 4;

/**
 * The bytes that an LZ4 block stands for (the block format of lz4.org): what the log producers send, without a frame
 * and without its size.
 *
 * @param most bytes it may stand for
 * @throws RangeError when it stands for more, is cut off, or copies from before its beginning
 */
export function decompressLz4(block: Buffer, most: number): Buffer {
  const out = Buffer.allocUnsafe(most);
  let [read, written] = [0, 0];
  const byte = (): number => {
    const value = block[read];
    if (value === undefined) throw new RangeError("The LZ4 block is cut off.");
    read += 1;
    return value;
  };
  const length = (nibble: number): number => {
    let sum = nibble;
    if (nibble === 15) for (let more = 255; more === 255; sum += more) more = byte();
    return sum;
  };
  const makeRoom = (bytes: number): void => {
    if (written + bytes > most) throw new RangeError(`The LZ4 block stands for more than ${most} bytes.`);
  };
  while (read < block.length) {
    const token = byte();
    const literals = length(token >> 4);
    makeRoom(literals);
    if (read + literals > block.length) throw new RangeError("The LZ4 block is cut off.");
    written += block.copy(out, written, read, read + literals);
    read += literals;
    // The last sequence has only literals.
    if (read === block.length) break;
    const offset = byte() | (byte() << 8);
    const match = length(token & 15) + MIN_MATCH;
    makeRoom(match);
    if (offset === 0 || offset > written) throw new RangeError("The LZ4 block copies from before its beginning.");
    // Byte by byte, as a match may reach into what it writes.
    for (const end = written + match; written < end; written += 1) out[written] = out[written - offset] ?? 0;
  }
  return Buffer.from(out.subarray(0, written));
}
