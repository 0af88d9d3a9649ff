/** CRC-64 of ECMA-182 as it is used everywhere: reflected, begun with and finished by all ones (436/34078). */
const POLYNOMIAL = 0xc96c5795d7870f42n;
const ALL_ONES = 0xffffffffffffffffn;

/** The table in two halves of 32 bits: BigInt for each byte of a body would take a hundred times as long. */
const [HIGH, LOW] = (() => {
  const high = new Uint32Array(256);
  const low = new Uint32Array(256);
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
  let high = Number(ALL_ONES >> 32n);
  let low = Number(ALL_ONES & 0xffffffffn);
  for (const byte of body) {
    const index = (low ^ byte) & 0xff;
    low = ((low >>> 8) | (high << 24)) ^ (LOW[index] ?? 0);
    high = (high >>> 8) ^ (HIGH[index] ?? 0);
  }
  return String(((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)) ^ ALL_ONES);
}
