import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { CODE_ROOT } from "../../lib/project-root";
import { UserError } from "../../lib/user-error";
import { compress } from "./private/deterministic-zip";

/** The modules that functions run, below functions/ and without extension. */
export const FUNCTION_MODULES = ["tokens/web", "tokens/index", "tokens/jwt", "tokens/redis", "smoke/index"] as const;

export type FunctionModule = (typeof FUNCTION_MODULES)[number];

/**
 * What this package's own functions load from a file next to them, where their configuration asks for it: so that
 * an endpoint without it neither ships nor loads it.
 */
const LOADED_WHEN_CONFIGURED = ["./jwt", "./redis"];

const isOwn = (entry: string): boolean => entry.startsWith(join(CODE_ROOT, "functions"));

const bundles = new Map<string, Uint8Array>();
const compressed = new Map<string, Uint8Array>();

/** Where a build puts the bundles. */
export const bundlesFile = (root: string): string => join(root, "functions", "bundles.br");

/** A window wide enough for one bundle to refer to what another has. */
const WINDOW_BITS = 22;

/** Writes the bundles of every module below a folder, in one file: most of one is in the others, too. */
export function writeBundles(root: string): void {
  const texts = FUNCTION_MODULES.map((module) => [
    module,
    Buffer.from(bundle(functionSource(module))).toString("utf8"),
  ]);
  const params = { [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS };
  mkdirSync(join(root, "functions"), { recursive: true });
  writeFileSync(bundlesFile(root), brotliCompressSync(JSON.stringify(Object.fromEntries(texts)), { params }));
}

/** The source of one of the package's own modules. */
export const functionSource = (module: FunctionModule): string => join(CODE_ROOT, "functions", `${module}.ts`);

function loadEsbuild(): typeof import("esbuild") {
  try {
    return require("esbuild") as typeof import("esbuild");
  } catch {
    throw new UserError(
      "The code of a function cannot be bundled: esbuild is not installed.",
      "Run `npm install --save-dev esbuild`, or leave out `entry`.",
    );
  }
}

/**
 * One CommonJS file for Node 18, minified, with everything the entry imports; built once per process.
 * @param entry path of a TypeScript or JavaScript module
 * @throws UserError when esbuild is not installed
 */
export function bundle(entry: string): Uint8Array {
  const known = bundles.get(entry);
  if (known) return known;
  const { outputFiles } = loadEsbuild().buildSync({
    absWorkingDir: CODE_ROOT,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    target: "node18",
    external: isOwn(entry) ? LOADED_WHEN_CONFIGURED : [],
    format: "cjs",
    minify: true,
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild wrote nothing for ${entry}`);
  bundles.set(entry, file.contents);
  return file.contents;
}

/** A bundle as a gzip; compressed once per process, whatever the number of stacks. */
export function compressedBundle(entry: string): Uint8Array {
  const known = compressed.get(entry);
  if (known) return known;
  const gzip = compress(bundle(entry));
  compressed.set(entry, gzip);
  return gzip;
}
