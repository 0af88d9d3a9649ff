import { gzipSync } from "fflate";

/** 1 January 1980, midnight: the earliest time that a zip can hold, as its date and its time of day. */
const MODIFIED = { date: 0x0021, time: 0 } as const;
/** Version 2.0 of the format, the first that compresses; made on Unix, so that the modes count. */
const VERSION = { needed: 20, madeBy: (3 << 8) | 20 } as const;
const DEFLATED = 8;
/** Modes of regular files. */
const MODE = { readable: 0o100644, executable: 0o100755 } as const;
/** Sizes of a gzip's header, without a name, and of its trailer. Bytes. */
const GZIP = { header: 10, trailer: 8 } as const;

/** One file of a zip. */
export interface ZipFile {
  /** The file's bytes as {@link compress} has them. */
  readonly gzip: Uint8Array;
  /**
   * Whether it is a program: mode 755 instead of 644.
   * @default false
   */
  readonly executable?: boolean;
}

/**
 * A file's bytes as a gzip, which holds just what a zip holds of it: the deflated bytes, their CRC and their size. Not
 * by Node's zlib, whose bytes differ from one version to the next.
 */
export const compress = (content: Uint8Array): Uint8Array => gzipSync(content, { level: 9, mtime: 0 });

/** The fields that a file's two headers share: from the version it needs to the length of its name. */
function sharedFields({ gzip }: ZipFile, name: string): Buffer {
  const { buffer, byteOffset, byteLength } = gzip;
  const trailer = Buffer.from(buffer, byteOffset + byteLength - GZIP.trailer, GZIP.trailer);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION.needed, 0);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(MODIFIED.time, 6);
  fields.writeUInt16LE(MODIFIED.date, 8);
  trailer.copy(fields, 10, 0, 4);
  fields.writeUInt32LE(byteLength - GZIP.header - GZIP.trailer, 14);
  trailer.copy(fields, 18, 4, 8);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function directoryEntry(file: ZipFile, name: string, offset: number): Buffer {
  const head = Buffer.from([0x50, 0x4b, 1, 2, VERSION.madeBy & 0xff, VERSION.madeBy >> 8]);
  const tail = Buffer.alloc(14);
  tail.writeUInt16LE(file.executable ? MODE.executable : MODE.readable, 8);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, sharedFields(file, name), tail, Buffer.from(name)]);
}

/** A zip whose bytes depend on nothing but the names, contents and modes of its files. @param files by ASCII names */
export function deterministicZip(files: Readonly<Record<string, ZipFile>>): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let size = 0;
  for (const [name, file] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const deflated = Buffer.from(file.gzip.subarray(GZIP.header, -GZIP.trailer));
    directory.push(directoryEntry(file, name, size));
    const entry = [Buffer.from([0x50, 0x4b, 3, 4]), sharedFields(file, name), Buffer.from(name), deflated];
    local.push(...entry);
    size += entry.reduce((sum, { length }) => sum + length, 0);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(size, 16);
  return new Uint8Array(Buffer.concat([...local, central, end]));
}
