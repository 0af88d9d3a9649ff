import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { COMPILED_SCRIPTS, PROGRAMS, ROOT } from "./helpers/compiled-script";
import { MADE_ONCE } from "./helpers/made-once";

/** Keeps `__dirname` what it is in the source, for a module finds its neighbours by it. */
const folders: Plugin = {
  name: "folders",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("__dirname", JSON.stringify(dirname(path))),
      loader: "ts",
    }));
  },
};

/** What the import of a module matches, and the module that the tests have in its place. */
type StandIn = readonly [pattern: string, path: string];

/** Gives the commands what jest's `moduleNameMapper` gives the tests. */
const standIns = (modules: readonly StandIn[]): Plugin => ({
  name: "stand-ins",
  setup({ onResolve }) {
    for (const [pattern, path] of modules) onResolve({ filter: new RegExp(pattern) }, () => ({ path }));
  },
});

/**
 * Before all tests, removes what those of an earlier run made once for all of them, and compiles every command into a file of
 * its own: in a child process it then starts in a third of the time that tsx takes, which compiles and resolves each
 * module anew.
 */
export default async function setUp(
  _config: unknown,
  { moduleNameMapper }: { readonly moduleNameMapper: readonly StandIn[] },
): Promise<void> {
  rmSync(MADE_ONCE, { recursive: true, force: true });
  const commands = ["scripts", "proofs"].flatMap((room) =>
    readdirSync(join(ROOT, room))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(ROOT, room, file)),
  );
  const entryPoints = [...commands, ...PROGRAMS.map((file) => join(ROOT, file))];
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
    plugins: [folders, standIns(moduleNameMapper)],
  });
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    // Another run of the tests may be reading the file.
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path);
  }
}
