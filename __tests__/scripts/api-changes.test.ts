import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import document from "../../contract/generated/openapi.json";
import { apiChanges } from "../../scripts/api-changes";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

let files: { readonly released: string; readonly current: string };
beforeEach(() => {
  const folder = temporaryFolder();
  files = { released: join(folder, "released.json"), current: join(folder, "current.json") };
});

/** @param change makes the current description of the released one */
function run(change: (current: typeof document) => unknown, ...more: string[]) {
  const current = structuredClone(document);
  change(current);
  writeFileSync(files.released, JSON.stringify(document));
  writeFileSync(files.current, JSON.stringify(current));
  return runCommandInProcess(apiChanges, ["--released", files.released, "--current", files.current, ...more]);
}

const withoutExtra = (current: typeof document) =>
  Reflect.deleteProperty(current.components.schemas.TokenRequest.properties, "extra");

it("names what breaks callers, and says how to go on", async () => {
  const { code, stderr } = await run(withoutExtra);
  expect(code).toBe(1);
  expect(stderr).toBe(
    "error: The API breaks callers of the last release:\n  POST /v1/tokens body/extra is gone\n  fix: Keep what there was, and add to it. What has to break goes below a new path, /v2.\n",
  );
});

it("tells additions, and takes them for released when it is told to", async () => {
  const addMember = (current: typeof document) =>
    Object.assign(current.components.schemas.IssuedToken.properties, { region: { type: "string" } });
  expect(await run(addMember)).toMatchObject({
    code: 0,
    stdout:
      "added: POST /v1/tokens 201 body/region is new\nthe API breaks no caller of the last release; additions: 1\n",
  });
  expect(JSON.parse(readFileSync(files.released, "utf8"))).toEqual(document);
  expect((await run(addMember, "--release")).code).toBe(0);
  expect(readFileSync(files.released, "utf8")).toBe(readFileSync(files.current, "utf8"));
});

it("tells once what is the same at several answers", async () => {
  const { code, stderr } = await run((current) =>
    Reflect.deleteProperty(current.components.schemas.ProblemBody.properties, "title"),
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/^ {2}GET \/v1\/health 400 body\/title is gone \(and at \d+ more places\)$/m);
  expect(stderr.split("\n").filter((line) => line.includes("is gone"))).toHaveLength(1);
});

it("releases nothing that breaks callers", async () => {
  expect((await run(withoutExtra, "--release")).code).toBe(1);
  expect(JSON.parse(readFileSync(files.released, "utf8"))).toEqual(document);
});

it("says in one error that a description cannot be read", async () => {
  const missing = join(temporaryFolder(), "none.json");
  const { code, stderr } = await runCommandInProcess(apiChanges, ["--released", missing]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: .*none\.json cannot be read: ENOENT.*\n {2}fix: /);
});
