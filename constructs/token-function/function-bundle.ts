import { existsSync, readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { CODE_ROOT } from "../../lib/project-root";
import { bundlesFile, compressedBundle, type FunctionModule, functionSource } from "./bundle";
import { compress } from "./private/deterministic-zip";

const gzips = new Map<FunctionModule, Uint8Array>();
let built: Readonly<Record<string, string>> | undefined;

/** The output of this package's build; empty in a clone. */
function readBundles(): Readonly<Record<string, string>> {
  const file = bundlesFile(CODE_ROOT);
  if (!existsSync(file)) return {};
  return JSON.parse(brotliDecompressSync(readFileSync(file)).toString("utf8")) as Record<string, string>;
}

/**
 * The bundle of one of the package's own functions, gzipped: the one from the build or, in a clone, one made
 * now. The tests replace this module with one that makes each bundle once for all of them.
 */
export function functionBundle(module: FunctionModule): Uint8Array {
  const known = gzips.get(module);
  if (known) return known;
  built ??= readBundles();
  const text = built[module];
  const gzip = text === undefined ? compressedBundle(functionSource(module)) : compress(Buffer.from(text));
  gzips.set(module, gzip);
  return gzip;
}
