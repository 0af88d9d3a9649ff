import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformStack, Testing } from "cdktf";
import { Construct } from "constructs";
import { unzipSync } from "fflate";
import { FunctionCode, MAIN_HANDLER } from "../../../constructs/token-function/function-code";
import { HANDLER_CONFIG } from "../../helpers/code";
import { temporaryFolder } from "../../helpers/temporary-folder";

const ROOT = join(__dirname, "..", "..", "..");

function entryFile(source: string): string {
  const entry = join(temporaryFolder(), "entry.ts");
  writeFileSync(entry, source);
  return entry;
}

const entry = entryFile("export const main_handler = async (): Promise<object> => ({ statusCode: 204 });\n");
const buildCode = (config = HANDLER_CONFIG) => FunctionCode.fromHandler(config, { entry });
const unzip = (code: FunctionCode) =>
  Object.fromEntries(Object.entries(unzipSync(code.zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));

/** The Unix modes of a zip's files, from the external attributes in its central directory. */
function modesIn(zip: Buffer): Record<string, number> {
  const modes: Record<string, number> = {};
  for (let at = zip.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 1, "latin1")) {
    const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    modes[name] = zip.readUInt16LE(at + 40);
  }
  return modes;
}

describe("the code of a Web function", () => {
  const web = FunctionCode.fromServer(HANDLER_CONFIG, "Nodejs18.15", { entry });

  it("is what starts the server on the runtime's Node, the server, and its configuration", () => {
    const files = unzip(web);
    expect(Object.keys(files)).toEqual(["config.json", "scf_bootstrap", "server.js"]);
    expect(files["scf_bootstrap"]).toBe(
      '#!/bin/bash\ncd "$(dirname "$0")" || exit 1\nexec /var/lang/node18/bin/node server.js\n',
    );
  });

  it("has mode 755 for what is started and 644 for the rest, whoever unpacks it", () => {
    expect(modesIn(Buffer.from(web.zip))).toEqual({
      "config.json": 0o100644,
      scf_bootstrap: 0o100755,
      "server.js": 0o100644,
    });
  });
});

describe("FunctionCode", () => {
  it("is one module and its configuration", () => {
    const files = unzip(buildCode());
    expect(Object.keys(files)).toEqual(["config.json", "index.js"]);
    expect(JSON.parse(files["config.json"] ?? "")).toEqual(HANDLER_CONFIG);
  });

  it("exports what SCF calls", async () => {
    const module = { exports: {} as Record<string, () => Promise<unknown>> };
    new Function("module", "exports", "require", unzip(buildCode())["index.js"] ?? "")(module, module.exports, require);
    await expect(module.exports["main_handler"]?.()).resolves.toEqual({ statusCode: 204 });
    expect(MAIN_HANDLER).toBe("index.main_handler");
  });

  it("has the hash of the zip's content in its name", () => {
    const code = buildCode();
    expect(createHash("sha256").update(code.zip).digest("hex")).toBe(code.sha256);
    expect(code.fileName).toBe(`handler-${code.sha256}.zip`);
  });

  it("is the same whatever the order in which the configuration was put together", () => {
    const reversed = Object.fromEntries(Object.entries(HANDLER_CONFIG).reverse()) as unknown as typeof HANDLER_CONFIG;
    expect(buildCode(reversed).sha256).toBe(buildCode().sha256);
  });

  it("changes with the configuration", () => {
    expect(buildCode({ ...HANDLER_CONFIG, requestsPerSecond: 19 }).sha256).not.toBe(buildCode().sha256);
  });

  it("is byte for byte the same when another process builds it in another time zone", () => {
    const script = join(temporaryFolder(), "build.ts");
    writeFileSync(
      script,
      `import { FunctionCode, MAIN_HANDLER } from ${JSON.stringify(join(ROOT, "constructs", "token-function", "function-code"))};
      const [config, entry] = JSON.parse(process.argv[2] ?? "");
      process.stdout.write(FunctionCode.fromHandler(config, { entry }).sha256);`,
    );
    const built = ["Pacific/Honolulu", "Asia/Tokyo"].map((TZ) =>
      execFileSync(process.execPath, [require.resolve("tsx/cli"), script, JSON.stringify([HANDLER_CONFIG, entry])], {
        cwd: ROOT,
        env: { ...process.env, TZ },
        encoding: "utf8",
      }),
    );
    expect(built).toEqual([buildCode().sha256, buildCode().sha256]);
  });

  it("writes its zip where the app writes, and leaves nothing but the finished zip behind", () => {
    const outdir = temporaryFolder();
    const code = buildCode();
    for (const id of ["One", "Other"]) {
      const stack = new TerraformStack(Testing.app({ outdir }), "test");
      expect(code.bind(new Construct(stack, id))).toContain(code.sha256);
    }
    expect(readdirSync(join(outdir, "functions"))).toEqual([code.fileName]);
    expect(readFileSync(join(outdir, "functions", code.fileName))).toEqual(Buffer.from(code.zip));
  });

  it("does not build from a module that cannot be resolved", () => {
    const broken = entryFile('import { nothing } from "./absent"; export const main_handler = nothing;');
    expect(() => FunctionCode.fromHandler(HANDLER_CONFIG, { entry: broken })).toThrow(/Could not resolve ".\/absent"/);
  });
});
