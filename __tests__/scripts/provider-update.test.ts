import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SCHEMA_FILE } from "../../provider/provider-schema";
import { runScript } from "../helpers/run-script";
import { temporaryFolder } from "../helpers/temporary-folder";

// Each test is a process of its own, which takes a while on a busy machine.
jest.setTimeout(30_000);

const update = (schema: string) => runScript("provider-update", ["--schema", schema]);

function file(content: string): string {
  const path = join(temporaryFolder(), "full.json");
  writeFileSync(path, content);
  return path;
}

describe("provider:update", () => {
  it("says that nothing changed when the schema is of the same release", async () => {
    const before = readFileSync(SCHEMA_FILE, "utf8");
    const { code, stdout, stderr } = await update(file(before));
    expect(stdout).toBe("nothing changed for the resources in use\nprovider/lib is up to date\n");
    expect(stderr).toBe("The bindings require provider 1.83.25 (version in provider/package.json).\n");
    expect(code).toBe(0);
    expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(before);
  });

  it("names a resource in use that the given schema lacks, and changes nothing", async () => {
    const before = readFileSync(SCHEMA_FILE, "utf8");
    const path = file(before.replace('"tencentcloud_scf_function"', '"tencentcloud_scf_functions"'));
    const { code, stderr } = await update(path);
    expect(stderr).toBe(
      `error: ${path} has no resource "tencentcloud_scf_function", which provider/resources.json lists. Did you mean "tencentcloud_scf_functions"?\n` +
        "  fix: Give the schema of a provider release that has it, or change the constructs and provider/resources.json.\n",
    );
    expect(code).toBe(2);
    expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(before);
  });

  it("refuses a file that is not a schema", async () => {
    const path = file('{"name": "x"}');
    const { code, stderr } = await update(path);
    expect(stderr).toContain(
      `error: ${path} is not a provider schema: it has no "provider_schemas".\n  fix: Write it with`,
    );
    expect(code).toBe(2);
  });

  it("refuses a file that is not JSON", async () => {
    const path = file("Usage: terraform");
    const { code, stderr } = await update(path);
    expect(stderr).toContain(
      `error: ${path} is not JSON.\n  fix: Write it with \`terraform providers schema -json > FILE\``,
    );
    expect(code).toBe(2);
  });

  it("refuses a file that does not exist", async () => {
    const path = join(temporaryFolder(), "absent.json");
    const { code, stderr } = await update(path);
    expect(stderr).toMatch(/^error: The schema file cannot be read: ENOENT.*absent\.json'\.\n {2}fix: /);
    expect(code).toBe(2);
  });

  it("asks for the schema, and shows an example in its help", async () => {
    expect(await runScript("provider-update")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("required option '--schema <file>' not specified"),
    });
    expect(await runScript("provider-update", ["--help"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("$ npm run provider:update -- --schema full.schema.json"),
    });
  });
});
