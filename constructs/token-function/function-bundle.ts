import { existsSync, readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { CODE_ROOT } from "../../lib/project-root";
import { bundlesFile, compressedBundle, type FunctionModule, functionSource } from "./bundle";
import { compress } from "./private/deterministic-zip";

const gzips = new Map<FunctionModule, Uint8Array>();
let built: Readonly<Record<string, string>> | undefined;

/** What the build of this package made; nothing in a clone. */
function readBundles(): Readonly<Record<string, string>> {
  const file = bundlesFile(CODE_ROOT);
  if (!existsSync(file)) return {};
  return JSON.parse(brotliDecompressSync(readFileSync(file)).toString("utf8")) as Record<string, string>;
}

/**
 * The bundle of one of the package's own functions, as a gzip: the one that the build made, in a clone one that is made
 * now. The tests have a module in place of this one that makes each bundle once for all of them.
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
