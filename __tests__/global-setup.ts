import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { COMPILED_SCRIPTS, ROOT } from "./helpers/compiled-script";

const ENVIRONMENTS_FOLDER_MODULE = join(__dirname, "fixtures/environments-folder.ts");

/**
 * Keeps `__dirname` what it is in the source, for a module finds its neighbours by it; and gives the commands the
 * environments that the tests have, as jest's `moduleNameMapper` does.
 */
const folders: Plugin = {
  name: "folders",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/environments-folder$/ }, () => ({ path: ENVIRONMENTS_FOLDER_MODULE }));
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("__dirname", JSON.stringify(dirname(path))),
      loader: "ts",
    }));
  },
};

/**
 * Compiles every command into a file of its own before all tests: in a child process it then starts in a third of the
 * time that tsx takes, which compiles and resolves each module anew.
 */
export default async function compileScripts(): Promise<void> {
  const entryPoints = ["scripts", "proofs"].flatMap((room) =>
    readdirSync(join(ROOT, room))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(ROOT, room, file)),
  );
  const { outputFiles } = await build({
    entryPoints,
    outbase: ROOT,
    outdir: COMPILED_SCRIPTS,
    bundle: true,
    packages: "external",
    platform: "node",
    target: `node${process.versions.node}`,
    format: "cjs",
    keepNames: true,
    logLevel: "error",
    write: false,
    plugins: [folders],
  });
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    // Another run of the tests may be reading the file.
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path);
  }
}
