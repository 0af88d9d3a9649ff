import { zipSync } from "fflate";

/**
 * The earliest time a zip can hold. fflate reads the local fields of a date, so local midnight is the same bytes in
 * every time zone.
 */
const MTIME = new Date(1980, 0, 1);
const UNIX = 3;
/** Modes of regular files, as the zip's external attributes hold them. */
const MODE = { readable: 0o100644 << 16, executable: 0o100755 << 16 } as const;

/** One file of a zip. */
export interface ZipFile {
  /** The file's bytes. */
  readonly content: Uint8Array;
  /**
   * Whether it is a program: mode 755 instead of 644.
   * @default false
   */
  readonly executable?: boolean;
}

/** A zip whose bytes depend on nothing but the names, contents and modes of its files. */
export function deterministicZip(files: Readonly<Record<string, ZipFile>>): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable = sorted.map(([name, { content, executable = false }]) => {
    const attrs = executable ? MODE.executable : MODE.readable;
    return [name, [content, { level: 9, mtime: MTIME, os: UNIX, attrs }]] as const;
  });
  return zipSync(Object.fromEntries(zippable) as Parameters<typeof zipSync>[0]);
}
