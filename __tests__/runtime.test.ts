import { AsyncResource } from "node:async_hooks";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./helpers/temporary-folder";

const moduleWith = (source: string): string => {
  const file = join(temporaryFolder(), "module.cjs");
  writeFileSync(file, source);
  return file;
};

it("names the line and the column of the source in a stack", () => {
  expect(new Error("here").stack).toMatch(/runtime\.test\.ts:13:10\)/);
  const file = moduleWith('throw new Error("first line")');
  expect(() => require(file)).toThrow(expect.objectContaining({ stack: expect.stringContaining(`${file}:1:7)`) }));
});

it("evaluates a module again after the modules are reset, with what its file holds then", () => {
  const file = moduleWith("module.exports = { text: 'first' }");
  const first = require(file);
  jest.resetModules();
  expect(require(file)).toEqual(first);
  expect(require(file)).not.toBe(first);
  jest.resetModules();
  writeFileSync(file, "module.exports = { text: 'second, and longer' }");
  expect(require(file).text).toBe("second, and longer");
});

it("keeps modules from the globals of other contexts", () => {
  expect(require(moduleWith("module.exports = []"))).toBeInstanceOf(Array);
  expect(require(moduleWith("exports.error = new Error()")).error).toBeInstanceOf(Error);
});

it("says where a file cannot be compiled", () => {
  const file = moduleWith("const = 1");
  expect(() => require(file)).toThrow(
    expect.objectContaining({ name: "SyntaxError", stack: expect.stringContaining(`${file}:1`) }),
  );
});

it("finds no storage switched on but jest's own, whatever ran before in the worker", () => {
  const stores = Object.getOwnPropertySymbols(new AsyncResource("test")).filter(
    ({ description }) => description === "kResourceStore",
  );
  expect(stores.length).toBeLessThanOrEqual(1);
});
