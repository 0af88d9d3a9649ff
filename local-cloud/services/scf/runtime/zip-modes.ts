const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** "Version made by" of an archive whose external attributes hold a Unix mode (APPNOTE 4.4.2). */
const UNIX = 3;

/**
 * The Unix modes of a zip's entries by path, as its central directory has them; 0 where the archive's maker gave none.
 */
export function zipModes(zip: Uint8Array): ReadonlyMap<string, number> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = bytes.length - END_BYTES;
  while (end >= 0 && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  const modes = new Map<string, number>();
  if (end < 0) return modes;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) break;
    const isUnix = bytes.readUInt8(at + 5) === UNIX;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
    modes.set(name, isUnix ? bytes.readUInt16LE(at + 40) & 0o7777 : 0);
    at += ENTRY_BYTES + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return modes;
}
