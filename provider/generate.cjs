// Generates lib/ (one folder per resource: index.js and index.d.ts) from schema.json. Plain Node, because it runs on install,
// before anything else of this project can. Needs no Terraform and no network. Does nothing when lib/ is up to date.
"use strict";

const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");

const GENERATOR = "@cdktf/provider-generator";
const LIB = join(__dirname, "lib");
/** Says what lib/ was built from; provider/bindings.ts reads `schema`. */
const STAMP = join(LIB, "stamp.json");

const { version } = require("./package.json");
const { provider } = require("./resources.json");

function sha256(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function stamp() {
  return `${JSON.stringify(
    {
      schema: sha256(join(__dirname, "schema.json")),
      script: sha256(__filename),
      version,
      generator: require(`${GENERATOR}/package.json`).version,
    },
    null,
    2,
  )}\n`;
}

/**
 * The generator without its main entry, which needs jsii-pacmak. When loaded, its package @cdktf/commons starts
 * `terraform version`, logs what that writes to stderr, and reports a missing Terraform over the network; the
 * generator never uses the answer, so it is given one before it asks.
 */
function loadGenerator() {
  const deepImport = `${GENERATOR}/lib/get/generator/provider-generator`;
  const asker = createRequire(require.resolve(deepImport)).resolve("@cdktf/commons/src/terraform");
  require.cache[asker] = {
    id: asker,
    filename: asker,
    loaded: true,
    exports: { terraformBinaryName: "terraform", terraformVersion: Promise.resolve("unknown") },
  };
  return require(deepImport).TerraformProviderGenerator;
}

/** Writes the generator's TypeScript below `folder` and returns its files, without README and barrel files. */
async function writeSources(folder) {
  const TerraformProviderGenerator = loadGenerator();
  const { CodeMaker } = require("codemaker");
  const code = new CodeMaker();
  const schema = { ...require("./schema.json"), provider_versions: { [provider]: version } };
  new TerraformProviderGenerator(code, schema).generateAll();
  await code.save(folder);
  const root = join(folder, "providers", provider.split("/").at(-1));
  const files = readdirSync(root, { recursive: true })
    .filter((name) => dirname(name) !== "." && name.endsWith(".ts"))
    .map((name) => join(root, name));
  return { root, files };
}

function compile(root, files, outDir) {
  const ts = require("typescript");
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: ts.ModuleKind.Node16,
    declaration: true,
    skipLibCheck: true,
    types: [],
    rootDir: root,
    outDir,
  });
  const { diagnostics } = program.emit();
  const problems = [...diagnostics, ...ts.getPreEmitDiagnostics(program)];
  if (problems.length > 0) {
    throw new Error(
      ts.formatDiagnostics(problems, { ...ts.sys, getCanonicalFileName: (name) => name, getNewLine: () => "\n" }),
    );
  }
}

async function generate() {
  const work = join(__dirname, `lib.${process.pid}`);
  try {
    const built = join(work, "lib");
    mkdirSync(built, { recursive: true });
    const { root, files } = await writeSources(join(work, "src"));
    compile(root, files, built);
    writeFileSync(join(built, "stamp.json"), stamp());
    rmSync(LIB, { recursive: true, force: true });
    renameSync(built, LIB);
    return files.length;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function main() {
  try {
    require.resolve(`${GENERATOR}/package.json`);
  } catch {
    process.stdout.write(`provider/lib not generated: ${GENERATOR} is a development dependency and is not installed\n`);
    return;
  }
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp()) {
    process.stdout.write("provider/lib is up to date\n");
    return;
  }
  const started = Date.now();
  const count = await generate();
  process.stdout.write(`provider/lib: ${count} modules generated in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
