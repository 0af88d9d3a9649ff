import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { basename, join } from "node:path";
import ts from "typescript";
import { TokenEndpoint } from "../../constructs";
import { PROJECT_ROOT } from "../../lib/project-root";
import { synth } from "../../testing";
import { Installation, MANIFEST, type Packed, packProject } from "./installed-package";
import { findTypeProblems } from "./type-problems";

const CDKTF = { cdktf: "cdktf", constructs: "constructs" };
const CDKTN = { cdktf: "cdktn", constructs: "constructs" };
const ENTRIES = Object.keys(MANIFEST.exports)
  .filter((entry) => entry !== "./package.json")
  .map((entry) => entry.replace(/^\./, MANIFEST.name));

let packed: Packed;
let installed: Installation;

beforeAll(() => {
  packed = packProject();
  installed = new Installation(packed, CDKTF);
}, 240_000);

describe("what npm pack makes", () => {
  it("is at most 1 MB", () => {
    expect(packed.size).toBeLessThan(1_000_000);
  });

  it("holds the built code and the documentation, and nothing that is only for this project's own work", () => {
    expect([...new Set(packed.files.map((path) => path.split("/")[0]))]).toEqual([
      "LICENSE",
      "README.md",
      "bin",
      "dist",
      "docs",
      "package.json",
    ]);
    const rooms = packed.files.flatMap((path) => /^dist\/([^/]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(rooms)]).toEqual([
      ...["client", "constructs", "contract", "environments", "explorer", "functions", "keys", "lib", "local-cloud"],
      ...["operations", "policies", "provider", "rules", "scripts", "sdk", "signature", "smoke", "testing"],
    ]);
    expect(
      packed.files.filter((path) => /__tests__|(?<!\.d)\.ts$|\.map$|\.snap$|tfstate|outputs\.\w+\.json$/.test(path)),
    ).toEqual([]);
  });

  it("requires nothing but Node, itself, what it depends on and its peers", () => {
    const allowed = new Set([...builtinModules, ...Object.keys(MANIFEST.dependencies), "cdktf", "constructs"]);
    const required = packed.files
      .filter((path) => /^dist\/.*\.c?js$/.test(path))
      .flatMap((path) =>
        [...readFileSync(join(packed.folder, path), "utf8").matchAll(/(?:require|import)\("([^."][^"]*)"\)/g)].map(
          ([, name = ""]) => ({
            path,
            name: /^(?:@[^/]+\/)?[^/]+/.exec(name.replace(/^node:/, ""))?.[0] ?? "",
          }),
        ),
      );
    expect(required.length).toBeGreaterThan(200);
    expect(required.filter(({ name }) => !allowed.has(name))).toEqual([
      // Bundles a module of the app's own, if one is given.
      { path: "dist/constructs/token-function/bundle.js", name: "esbuild" },
      // Bundles the explorer's page in a clone; here it is built.
      { path: "dist/explorer/page-files.js", name: "esbuild" },
    ]);
  });
});

describe("an installed package", () => {
  it("has these entries, with these values", () => {
    const { stdout, stderr } = installed.run(
      "-p",
      `JSON.stringify(Object.fromEntries(${JSON.stringify(ENTRIES)}.map((name) => [name, Object.keys(require(name)).sort()])))`,
    );
    expect(stderr).toBe("");
    const { "ekyc-token-endpoint": library, ...others } = JSON.parse(stdout);
    // The list of the library's own is held by constructs/public-api.test.ts.
    expect(library).toContain("TokenEndpoint");
    expect(others).toMatchInlineSnapshot(`
     {
       "ekyc-token-endpoint/client": [
         "EndpointClient",
         "EndpointError",
         "NoAnswerError",
         "ProblemError",
         "UnexpectedAnswerError",
         "isUsable",
       ],
       "ekyc-token-endpoint/environment": [
         "ENVIRONMENT_SCHEMA",
         "UserError",
         "environmentNames",
         "loadEnvironment",
         "outputsFileFor",
         "readOutputs",
         "stackIdFor",
         "tokenEndpointProps",
         "tokenEndpointStackProps",
         "validateEnvironment",
       ],
       "ekyc-token-endpoint/keys": [
         "UserError",
         "clientKeyId",
         "findClientKeys",
         "hashClientKey",
         "isClientKey",
         "parseClientKey",
         "parseClientKeys",
       ],
       "ekyc-token-endpoint/smoke": [
         "REPORTERS",
         "REPORTER_NAMES",
         "REPORT_SCHEMA",
         "UserError",
         "resolveTarget",
         "runSmoke",
         "smokePlan",
         "targetRunOptions",
         "validateSmokeReport",
       ],
       "ekyc-token-endpoint/testing": [
         "Synthesized",
         "synth",
         "synthStack",
       ],
     }
    `);
  });

  it("is imported by name from an ES module", () => {
    const { stdout, stderr } = installed.run(
      "--input-type=module",
      "--eval",
      `${ENTRIES.map((name, index) => `import * as entry${index} from "${name}";`).join("\n")}
      import { TokenEndpoint } from "ekyc-token-endpoint";
      import { loadEnvironment } from "ekyc-token-endpoint/environment";
      import { synthStack } from "ekyc-token-endpoint/testing";
      process.stdout.write([TokenEndpoint.name, loadEnvironment.name, synthStack.name].join());`,
    );
    expect({ stdout, stderr }).toEqual({
      stdout: "TokenEndpoint,loadEnvironment,synthStack",
      stderr: "",
    });
  });

  it("says in one sentence what is missing without its peers", () => {
    const alone = new Installation(packed, {});
    const { status, stderr } = alone.run("-e", 'require("ekyc-token-endpoint")');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^\[?ekyc-token-endpoint finds no cdktf: install its peers, with `npm install cdktf@0\.21 constructs@10` or, for cdktn, `npm install cdktf@npm:cdktn@0\.24 constructs@10\.7`\.\]?$/m,
    );
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(alone.run("-e", 'require("ekyc-token-endpoint/environment")')).toMatchObject({ status: 0, stderr: "" });
  });

  // The client runs on other runtimes too, and asks none which it is.
  it.each(ENTRIES.filter((entry) => !entry.endsWith("/client")))(
    "says in one sentence that Node is too old for %s",
    (entry) => {
      const old = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } });';
      const { status, stderr } = installed.run("-e", `${old} require("${entry}")`);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^\[?ekyc-token-endpoint needs Node 20\.19 or newer; this is Node 20\.18\.3\.\]?$/m);
      expect(stderr).not.toMatch(/^\s+at /m);
    },
  );

  it("has the command line", () => {
    const program = join(installed.inModules(MANIFEST.name), "bin", "ekyc.cjs");
    expect(installed.run(program, "--version")).toEqual({
      status: 0,
      stdout: "0.1.0\n",
      stderr: "",
    });
  });
});

it("the local cloud throws the errors that the commands catch, and their stacks name functions", () => {
  const dist = join(installed.inModules(MANIFEST.name), "dist");
  const { stdout } = installed.run(
    "-p",
    `const { UserError } = require(${JSON.stringify(join(dist, "lib", "user-error"))});
    const { parseFault } = require(${JSON.stringify(join(dist, "local-cloud"))});
    try { parseFault("nothing", {}); } catch (error) { [error instanceof UserError, error.stack].join(" "); }`,
  );
  expect(stdout).toMatch(/^true UserError: .*^ +at \S*parseFault /ms);
});

it("types of the provider's bindings are there where a public type names them, without a link on every property", () => {
  const bindings = join(packed.folder, "dist", "provider", "lib");
  const declarations = packed.files.filter((path) => /^dist\/provider\/lib\/.*\.d\.ts$/.test(path));
  expect(declarations).toContain("dist/provider/lib/scf-function/index.d.ts");
  expect(declarations).not.toContain("dist/provider/lib/data-tencentcloud-user-info/index.d.ts");
  const text = readFileSync(join(bindings, "scf-function", "index.d.ts"), "utf8");
  expect(text).toContain("docs/resources/scf_function tencentcloud_scf_function");
  expect(text).not.toContain("scf_function#timeout");
});

it.each([
  ["CommonJS", ts.ModuleKind.CommonJS, ts.ModuleResolutionKind.Node10],
  ["Node16", ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
] as const)("every entry has types for an app whose modules are %s", (_name, module, resolution) => {
  const file = join(installed.folder, "types.ts");
  writeFileSync(
    file,
    `import { App } from "cdktf";
    import { TokenEndpointStack, type TokenEndpointProps } from "ekyc-token-endpoint";
    import { loadEnvironment, type ResolvedEnvironment, tokenEndpointProps } from "ekyc-token-endpoint/environment";
    import { EndpointClient, type IssuedToken } from "ekyc-token-endpoint/client";
    import { isClientKey } from "ekyc-token-endpoint/keys";
    import { runSmoke, type SmokeReport } from "ekyc-token-endpoint/smoke";
    import { synthStack } from "ekyc-token-endpoint/testing";
    const environment: ResolvedEnvironment = loadEnvironment("prod");
    const props: TokenEndpointProps = tokenEndpointProps(environment);
    export const stack = new TokenEndpointStack(new App(), "tokens", props);
    export const json: Record<string, unknown> = synthStack(() => stack).json;
    export const run: (...args: Parameters<typeof runSmoke>) => Promise<SmokeReport> = runSmoke;
    export const is: boolean = isClientKey("");
    const client = new EndpointClient({ url: "https://ekyc.example.com", key: "", fetch });
    export const token: Promise<IssuedToken> = client.issueToken({ profile: "HK" });
    // @ts-expect-error there is no such region
    props satisfies { region: "nowhere" };
    `,
  );
  expect(findTypeProblems(file, installed.folder, module, resolution)).toEqual([]);
});

/** Synthesizes examples/app in a folder of its own. */
function synthesized(peers: Readonly<Record<string, string>>) {
  const app = new Installation(packed, { ...peers, tsx: "tsx" });
  cpSync(join(PROJECT_ROOT, "examples", "app"), app.folder, {
    recursive: true,
  });
  const { status, stderr } = app.run("--require", "tsx/cjs", "main.ts");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const file = join("cdktf.out", "stacks", "identity", "cdk.tf.json");
  return {
    app,
    file,
    json: JSON.parse(readFileSync(join(app.folder, file), "utf8")),
  };
}

describe("examples/app", () => {
  let example: ReturnType<typeof synthesized>;

  beforeAll(() => {
    example = synthesized(CDKTF);
  });

  it("has about twenty lines", () => {
    const lines = readFileSync(join(PROJECT_ROOT, "examples", "app", "main.ts"), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.length).toBeLessThanOrEqual(22);
  });

  it("synthesizes with cdktf, and the rules find nothing in it", () => {
    const { app, file, json } = example;
    expect(json).toMatchSnapshot();
    const program = join(app.inModules(MANIFEST.name), "bin", "ekyc.cjs");
    expect(app.run(program, "lint", file)).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  it("synthesizes the same with cdktn, but for the stamp of its version", () => {
    const withoutStamp = ({ "//": _stamp, ...json }: Record<string, unknown>) => json;
    const { json } = synthesized(CDKTN);
    expect(json["//"].metadata.version).toBe("0.24.0");
    expect(withoutStamp(json)).toEqual(withoutStamp(example.json));
  });

  it("deploys the code that a clone would deploy, to the byte", () => {
    const [fn] = Object.values(example.json.resource.tencentcloud_scf_function) as {
      zip_file: string;
    }[];
    const ours = synth((stack) => {
      new TokenEndpoint(stack, "Tokens", {
        name: "acme",
        region: "ap-singapore",
        tags: { owner: "identity" },
      });
    });
    const cloned = String(ours.resource("tencentcloud_scf_function")["zip_file"]);
    expect(cloned).toMatch(/[0-9a-f]{64}/);
    expect(fn?.zip_file.split("/").at(-2)).toBe(cloned.split("/").at(-2));
    expect(basename(fn?.zip_file ?? "")).toBe(basename(cloned));
  });
});
