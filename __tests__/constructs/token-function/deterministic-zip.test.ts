import { zipSync } from "fflate";
import { compress, deterministicZip } from "../../../constructs/token-function/private/deterministic-zip";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const asFflateWrites = (content: Uint8Array, mode: number) =>
  [content, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: mode << 16 }] as const;

it.each([
  ["nothing", ""],
  ["a letter", "x"],
  ["a text that shrinks", "hello ".repeat(99_999)],
])("a zip of %s is byte for byte what a library for zips writes", (_what, text) => {
  const zip = deterministicZip({
    start: { gzip: compress(bytes("#!/bin/sh\n")), executable: true },
    "index.js": { gzip: compress(bytes(text)) },
  });
  const expected = zipSync({
    "index.js": [...asFflateWrites(bytes(text), 0o100644)],
    start: [...asFflateWrites(bytes("#!/bin/sh\n"), 0o100755)],
  } as Parameters<typeof zipSync>[0]);
  expect(Buffer.from(zip).equals(expected)).toBe(true);
});
