import { strToU8, zipSync } from "fflate";
import { handlerZip } from "../../../../../__tests__/helpers/scf";
import { readCodePackage } from "../../../../services/scf/runtime/code-package";

const SOURCE = "cdktf.out/stacks/token-endpoint-dev/handler.zip";

function read(zip: Uint8Array, handler = "index.main_handler") {
  return () => readCodePackage({ type: "Event", code: Buffer.from(zip), handler }, SOURCE);
}

/** A zip with a file at a path. */
const pathZip = (path: string): Buffer => Buffer.from(zipSync({ "index.js": strToU8(""), [path]: strToU8("") }));

/** A zip whose first entry says that it takes so many bytes once it is inflated. */
function declaring(zip: Buffer, bytes: number): Buffer {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(bytes, changed.indexOf(Buffer.from("504b0102", "hex")) + 24);
  return changed;
}

/**
 * A zip of so many empty files, with the 64-bit extension, which says how many (APPNOTE 4.3.7, 4.3.12, 4.3.14 to
 * 4.3.16). Written by hand, because a library takes ten seconds for as many files.
 */
function manyFiles(count: number): Buffer {
  const names = Array.from({ length: count }, (_, file) => Buffer.from(String(file).padStart(5, "0")));
  const locals = names.map((name) => {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, name]);
  });
  const start = locals.reduce((bytes, { length }) => bytes + length, 0);
  const directory = names.map((name, file) => {
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50);
    header.writeUInt16LE(name.length, 28);
    header.writeUInt32LE(file * (30 + name.length), 42);
    return Buffer.concat([header, name]);
  });
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50);
  end64.writeUInt32LE(count, 32);
  end64.writeUInt32LE(start, 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  locator.writeUInt32LE(
    directory.reduce((at, { length }) => at + length, start),
    8,
  );
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(65_535, 8);
  end.writeUInt16LE(65_535, 10);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...locals, ...directory, end64, locator, end]);
}

test("gives the files by their path, without folders", () => {
  const zip = zipSync({ "index.js": strToU8("1"), lib: { "a.js": strToU8("2") }, empty: {} });
  expect(Object.keys(read(zip)()).sort()).toEqual(["index.js", "lib/a.js"]);
});

test.each([
  ["is cut off", handlerZip("").subarray(0, 60), `${SOURCE} is not a whole zip (60 bytes): it is cut off or damaged.`],
  ["is empty", Buffer.alloc(0), `${SOURCE} is empty.`],
  [
    "is something else",
    Buffer.from("exports.main_handler = 1"),
    `${SOURCE} is not a whole zip (24 bytes): it is cut off or damaged.`,
  ],
  ["has no files", Buffer.from(zipSync({})), `${SOURCE} is a zip without files.`],
  ["has the folder itself as a file", pathZip("a/.."), `${SOURCE} holds a file outside its folder: a/...`],
  ["leads out of its folder and back", pathZip("../code/a"), `${SOURCE} holds a file outside its folder: ../code/a.`],
  [
    "has a name that no file can have",
    pathZip(`lib/${"n".repeat(300)}`),
    `${SOURCE} holds a name of 300 bytes, more than 255: lib/${"n".repeat(76)}….`,
  ],
  [
    "has a path that no file can have",
    pathZip(`${"lib/".repeat(800)}a`),
    `${SOURCE} holds a path of more than 3072 bytes: ${"lib/".repeat(20)}….`,
  ],
  ["has a NUL in a path", pathZip("a\0b"), `${SOURCE} holds a path with a NUL character: "a\\u0000b".`],
  [
    "has a file in the place of a folder",
    Buffer.from(zipSync({ "index.js": strToU8(""), a: strToU8(""), "a/b/c.js": strToU8("") })),
    `${SOURCE} holds both a file and a folder a.`,
  ],
  [
    "takes more than the platform unpacks",
    declaring(handlerZip(""), 500 * 1024 * 1024 + 1),
    `${SOURCE} takes more than 524288000 bytes once it is unpacked.`,
  ],
  ["holds more files than a zip can", manyFiles(65_536), `${SOURCE} holds more than 65535 files.`],
  [
    "leads out of its folder",
    Buffer.from(zipSync({ "index.js": strToU8(""), "../../etc/passwd": strToU8("") })),
    `${SOURCE} holds a file outside its folder: ../../etc/passwd.`,
  ],
])("refuses a zip that %s, and says to synthesize again", (_, zip, message) => {
  expect(read(zip)).toThrow(
    expect.objectContaining({ name: "UserError", message, fix: "Run `npx ekyc synth` to build the zip again." }),
  );
});

test("refuses a zip without the handler's module, and says what it holds", () => {
  expect(read(handlerZip(""), "app.main_handler")).toThrow(
    expect.objectContaining({
      name: "UserError",
      message: `${SOURCE} has no app.js, the module of the handler app.main_handler; it holds index.js.`,
      fix: expect.stringContaining("npx ekyc synth"),
    }),
  );
});
