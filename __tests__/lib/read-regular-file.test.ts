import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRegularFile, UnreadableFileError } from "../../lib/read-regular-file";
import { temporaryFolder } from "../helpers/temporary-folder";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  writeFileSync(at("file"), Buffer.alloc(200_000, "x"));
  symlinkSync(at("file"), at("link"));
  symlinkSync(at("nothing"), at("dangling"));
  symlinkSync("/dev/zero", at("endless"));
  mkdirSync(at("folder"));
  execFileSync("mkfifo", [at("pipe")]);
});

test.each(["file", "link"])("reads a %s whole, up to the bound", (name) => {
  expect(readRegularFile(at(name), 200_000)).toEqual(Buffer.alloc(200_000, "x"));
});

test.each([
  ["file", "more than 199,999 bytes"],
  ["dangling", "ENOENT"],
  ["endless", "no regular file"],
  ["folder", "EISDIR"],
  ["pipe", "no regular file"],
])("refuses a %s that is %s, and waits for nothing", (name, reason) => {
  expect(() => readRegularFile(at(name), 199_999)).toThrow(new UnreadableFileError(reason));
});
