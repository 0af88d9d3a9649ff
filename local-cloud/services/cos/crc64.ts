/** CRC-64 of ECMA-182 as it is used everywhere: reflected, begun with and finished by all ones (436/34078). */
const POLYNOMIAL = 0xc96c5795d7870f42n;
const ALL_ONES = 0xffffffffffffffffn;

/**
 * The table in two halves of 32 bits, signed as JavaScript's bits are: BigInt for each byte of a body would take a
 * hundred times as long.
 */
const [HIGH, LOW] = (() => {
  const high = new Int32Array(256);
  const low = new Int32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = BigInt(byte);
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1n ? (crc >> 1n) ^ POLYNOMIAL : crc >> 1n;
    high[byte] = Number(crc >> 32n);
    low[byte] = Number(crc & 0xffffffffn);
  }
  return [high, low] as const;
})();

/** The checksum of a body as the header `x-cos-hash-crc64ecma` has it: decimal. */
export function crc64(body: Uint8Array): string {
  let [high, low] = [-1, -1];
  for (let at = 0; at < body.length; at += 1) {
    const index = (low ^ (body[at] as number)) & 0xff;
    low = ((low >>> 8) | (high << 24)) ^ (LOW[index] as number);
    high = (high >>> 8) ^ (HIGH[index] as number);
  }
  return String(((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)) ^ ALL_ONES);
}
