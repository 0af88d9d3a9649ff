import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { BUILT_PAGE, bundlePage } from "../../explorer";
import { PROJECT_ROOT } from "../../lib/project-root";
import { compileDeclarations } from "./compile";

const ROOM = join(PROJECT_ROOT, "local-cloud");
const INDEX_AND_CLI = { index: "index.ts", cli: "cli/index.ts" };
/** Modules that others require by name, and below each of them what only some need, in files of its own. */
const ENTRIES = { ...INDEX_AND_CLI, testing: "testing.ts" };
/** The entries whose types are published. */
const TYPED = ["local-cloud/index.ts", "local-cloud/testing.ts"];

/** What runs in the processes of functions, next to the code that starts them. */
const isAsset = (file: string): boolean =>
  /\.(cjs|sh)$/.test(file) && !/(^|\/)(__tests__|node_modules|bin|dist)\//.test(file);

/**
 * The local cloud's JavaScript by file name: what several entries import is in a file that they share. It is split as
 * ES modules, the only form that esbuild splits, and then made CommonJS, for test runners that know no other.
 * @param entries sources by the name of their file
 * @param external what the files require rather than hold, besides packages
 */
function bundleRoom(entries: Readonly<Record<string, string>>, external: string[] = []): ReadonlyMap<string, string> {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOM,
    entryPoints: entries,
    outdir: ".",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    external,
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  return new Map(
    outputFiles.map(({ path, text }) => [
      basename(path),
      transformSync(text, { format: "cjs", platform: "node", target: "node20", minifyWhitespace: true }).code,
    ]),
  );
}

/** A program of a function's process, with what it requires. */
const bundleAsset = (file: string): Uint8Array =>
  buildSync({
    entryPoints: [join(ROOM, file)],
    bundle: true,
    platform: "node",
    target: "node18",
    legalComments: "none",
    write: false,
    logLevel: "silent",
  }).outputFiles[0]?.contents ?? new Uint8Array();

const runtimeAssets = (): [string, string | Uint8Array][] =>
  readdirSync(ROOM, { recursive: true, encoding: "utf8" })
    .filter(isAsset)
    .map((file) => [basename(file), file.endsWith(".sh") ? readFileSync(join(ROOM, file)) : bundleAsset(file)]);

/**
 * The local cloud inside of the package of the whole project, by file name. In one file per module it would be a
 * quarter of that package.
 * @param otherRooms folders next to its own, whose modules it requires: theirs are the errors that others catch
 */
export function localCloudRoom(otherRooms: readonly string[]): ReadonlyMap<string, string | Uint8Array> {
  const external = otherRooms.map((room) => `../${room}/*`);
  return new Map([...bundleRoom(INDEX_AND_CLI, external), ...runtimeAssets()]);
}

/**
 * Builds the package of the local cloud: its JavaScript, what functions run in, the explorer's page, and the types of
 * its entries.
 * @param folder is replaced as a whole once everything is built
 */
export function buildLocalCloud(folder: string): void {
  const work = `${folder}.${process.pid}`;
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), content);
  };
  try {
    for (const [name, content] of [...bundleRoom(ENTRIES), ...runtimeAssets()]) write(name, content);
    const page = bundlePage();
    write(BUILT_PAGE.script, page.script);
    write(BUILT_PAGE.style, page.style);
    for (const [path, text] of compileDeclarations(TYPED)) write(join("types", path), text);
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
