import { zipSync } from "fflate";

/** The earliest time a zip can hold. fflate reads the local fields of a date, so local midnight is the same bytes in every time zone. */
const MTIME = new Date(1980, 0, 1);
const UNIX = 3;
const READABLE_FILE = 0o100644 << 16;

/** A zip whose bytes depend on nothing but the names and contents of its files. */
export function deterministicZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: MTIME, os: UNIX, attrs: READABLE_FILE });
}
