import fs from "node:fs";
import { join } from "node:path";
import { ResultSpool } from "../../../smoke/run/result-spool";
import { checkResult } from "../../helpers/smoke-report";
import { temporaryFolder } from "../../helpers/temporary-folder";

/** More than is kept in memory. */
const MANY = Array.from({ length: 2_000 }, (_, index) => checkResult(`check:${index}`, { reason: "ä".repeat(200) }));

let folder: string;
let spool: ResultSpool;

beforeEach(() => {
  folder = temporaryFolder();
  spool = new ResultSpool(folder);
});

afterEach(() => {
  jest.restoreAllMocks();
  spool.close();
});

function addAll(): void {
  for (const result of MANY) spool.add(result);
}

describe("the results of a run while it goes on", () => {
  it("are all there when they are read, in their order, on the disk or not", () => {
    spool.add(MANY[0] as (typeof MANY)[number]);
    expect(spool.readAll()).toEqual(MANY.slice(0, 1));
    for (const result of MANY.slice(1)) spool.add(result);
    expect(spool.count).toBe(MANY.length);
    expect(spool.readAll()).toEqual(MANY);
  });

  it("touch no disk when they are few", () => {
    const open = jest.spyOn(fs, "openSync");
    for (const result of MANY.slice(0, 100)) spool.add(result);
    expect(open).not.toHaveBeenCalled();
  });

  it("go to a file that only this user can read and that has no name, so that nothing is left of it", () => {
    const open = jest.spyOn(fs, "openSync");
    addAll();
    expect(open).toHaveBeenCalledTimes(1);
    const { mode, nlink, size } = fs.fstatSync(open.mock.results[0]?.value as number);
    expect(mode & 0o777).toBe(0o600);
    expect(nlink).toBe(0);
    expect(size).toBeGreaterThan(256 * 1024);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it("stay in memory on a disk that takes nothing", () => {
    spool = new ResultSpool(join(folder, "missing"));
    addAll();
    expect(spool.readAll()).toEqual(MANY);
  });

  it("stay whole on a disk that is full in the middle of a write", () => {
    const writeSync = fs.writeSync as (file: number, text: Buffer, from: number, length: number, at: number) => number;
    let writes = 0;
    jest.spyOn(fs, "writeSync").mockImplementation(((file: number, text: Buffer, from: number, ...rest: number[]) => {
      const [length = 0, at = 0] = rest;
      writes += 1;
      if (writes === 1) return writeSync(file, text, from, length, at);
      writeSync(file, text, from, 1_000, at);
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    }) as typeof fs.writeSync);
    addAll();
    expect(writes).toBe(2);
    expect(spool.readAll()).toEqual(MANY);
  });
});
