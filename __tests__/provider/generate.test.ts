import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ProviderSchemaFile } from "../../provider/provider-schema";
import { temporaryFolder } from "../helpers/temporary-folder";

const ROOT = join(__dirname, "..", "..");

/** A workspace with bindings of two small resources, because the whole takes seconds. */
function workspace(): string {
  const root = temporaryFolder();
  const folder = join(root, "provider");
  mkdirSync(folder);
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  for (const name of ["generate.cjs", "package.json", "resources.json"])
    cpSync(join(ROOT, "provider", name), join(folder, name));
  keepOnly(folder, ["tencentcloud_cam_policy", "tencentcloud_cam_role"]);
  return folder;
}

function keepOnly(folder: string, resources: readonly string[]): void {
  const schema: ProviderSchemaFile = JSON.parse(readFileSync(join(ROOT, "provider", "schema.json"), "utf8"));
  const kept = Object.entries(schema.provider_schemas).map(
    ([name, { resource_schemas, data_source_schemas, ...rest }]) => {
      const some = Object.entries(resource_schemas).filter(([type]) => resources.includes(type));
      const { tencentcloud_user_info } = data_source_schemas;
      return [
        name,
        { ...rest, resource_schemas: Object.fromEntries(some), data_source_schemas: { tencentcloud_user_info } },
      ];
    },
  );
  writeFileSync(join(folder, "schema.json"), JSON.stringify({ ...schema, provider_schemas: Object.fromEntries(kept) }));
}

/** As npm runs it on install, on a machine without Terraform. */
function generate(folder: string): Promise<{ status: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, ["generate.cjs"], { cwd: folder, env: { PATH: "" } }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout: stdout.replace(/\d+\.\d s/, "N s"), stderr }),
    ),
  );
}

describe("generate.cjs", () => {
  const folder = workspace();
  const lib = join(folder, "lib");
  let first: Awaited<ReturnType<typeof generate>>;
  beforeAll(async () => {
    first = await generate(folder);
  });

  /** The same workspace with its bindings, for a test that changes it. */
  function copy(): string {
    const root = temporaryFolder();
    cpSync(dirname(folder), root, { recursive: true });
    return join(root, "provider");
  }

  it("makes one folder per resource, with code and types, and says one line", () => {
    expect(first).toEqual({ status: 0, stdout: "provider/lib: 4 modules generated in N s\n", stderr: "" });
    expect(readdirSync(lib).sort()).toEqual([
      "cam-policy",
      "cam-role",
      "data-tencentcloud-user-info",
      "provider",
      "stamp.json",
    ]);
    expect(readdirSync(join(lib, "cam-role")).sort()).toEqual(["index.d.ts", "index.js"]);
    expect(readFileSync(join(lib, "cam-role", "index.d.ts"), "utf8")).toMatch(
      /export declare class CamRole extends cdktf\.TerraformResource[\s\S]*get roleArn\(\): string;/,
    );
    expect(readdirSync(folder).sort()).toEqual([
      "generate.cjs",
      "lib",
      "package.json",
      "resources.json",
      "schema.json",
    ]);
  });

  it("makes classes of the provider's release", () => {
    const { CamRole } = jest.requireActual<{ CamRole: { tfResourceType: string } }>(join(lib, "cam-role"));
    expect(CamRole.tfResourceType).toBe("tencentcloud_cam_role");
    expect(readFileSync(join(lib, "cam-role", "index.js"), "utf8")).toContain("providerVersion: '1.83.25'");
  });

  // Side by side: each waits for a process of its own.
  it.concurrent("does nothing when the bindings are those of the schema", async () => {
    expect(await generate(folder)).toEqual({ status: 0, stdout: "provider/lib is up to date\n", stderr: "" });
  });

  it.concurrent("makes them anew when the schema changed, and removes those of resources no longer in it", async () => {
    const changed = copy();
    keepOnly(changed, ["tencentcloud_cam_role"]);
    expect((await generate(changed)).stdout).toBe("provider/lib: 3 modules generated in N s\n");
    expect(existsSync(join(changed, "lib", "cam-policy"))).toBe(false);
  });

  it.concurrent("leaves what there was when the schema cannot be used", async () => {
    const broken = copy();
    writeFileSync(join(broken, "schema.json"), "{");
    expect(await generate(broken)).toMatchObject({ status: 1, stdout: "" });
    expect(existsSync(join(broken, "lib", "cam-role", "index.js"))).toBe(true);
    expect(readdirSync(broken).filter((name) => name.startsWith("lib"))).toEqual(["lib"]);
  });
});
