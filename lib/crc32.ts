/**
 * CRC-32 of a text's UTF-8 bytes, as zlib computes it: a whole number from 0 to 2³² - 1. zlib's own came with Node
 * 20.15 and 22.2, and functions run on 18.15 too.
 */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text, "utf8")) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
