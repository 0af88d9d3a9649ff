import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, posix, resolve, sep } from "node:path";
import type { UnzipFileInfo } from "fflate";
import { UserError } from "../../../../lib/user-error";
import type { FunctionSettings } from "../state/function";
import { pathProblem } from "./path-problem";

/** A function's code: the files by their path in the zip. */
export type CodePackage = Readonly<Record<string, Uint8Array>>;

const FIX = "Run `npx ekyc synth` to build the zip again.";
/** "Function code before compression, layers included: 500 MB" (583/11637). Bytes. */
const UNPACKED_MAX_BYTES = 500 * 1024 * 1024;
/**
 * What a zip without the 64-bit extension can hold (APPNOTE 4.4.22). The platform's own limit was not found documented.
 */
const MAX_ENTRIES = 65_535;

/**
 * The files of a function's zip. An Event function's handler must be there; what is missing for a Web function shows
 * when it starts.
 *
 * @param source what the zip is called in an error, for example its path
 * @throws UserError when it is not a whole zip, is empty or too large, has no module of the handler, or has a path that
 *   cannot be written
 */
export function readCodePackage(
  { code, type, handler }: Pick<FunctionSettings, "code" | "type" | "handler">,
  source: string,
): CodePackage {
  const entries = Object.entries(unzip(code, source)).filter(([path]) => !path.endsWith("/"));
  if (entries.length === 0) throw new UserError(`${source} is a zip without files.`, FIX);
  const problem = pathProblem(entries.map(([path]) => path));
  if (problem !== undefined) throw new UserError(`${source} holds ${problem}.`, FIX);

  const file = `${moduleName(handler)}.js`;
  const files = Object.fromEntries(entries);
  if (type === "Event" && !(file in files)) {
    const held = entries.slice(0, 5).map(([path]) => path);
    throw new UserError(
      `${source} has no ${file}, the module of the handler ${handler}; it holds ${held.join(", ")}${entries.length > 5 ? ", …" : ""}.`,
      `Name the module that exports the handler, or put ${file} at the top of the zip; then run \`npx ekyc synth\`.`,
    );
  }
  return files;
}

/** Writes the files into a folder. */
export function unpack(code: CodePackage, folder: string): void {
  for (const [path, content] of Object.entries(code)) {
    const target = resolve(folder, ...path.split(posix.sep));
    if (!target.startsWith(folder + sep)) throw new Error(`${path} leads out of ${folder}.`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** `index` of `index.main_handler`. */
function moduleName(handler: string): string {
  return posix.normalize(handler.slice(0, handler.lastIndexOf(".")));
}

function unzip(zip: Uint8Array, source: string): Record<string, Uint8Array> {
  const { unzipSync } = require("fflate") as typeof import("fflate");
  try {
    return unzipSync(zip, { filter: withinLimits(source) });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      zip.length === 0
        ? `${source} is empty.`
        : `${source} is not a whole zip (${zip.length} bytes): it is cut off or damaged.`,
      FIX,
    );
  }
}

/** Adds up what the entries say they take before any of it is inflated; no more than that is read of them. */
function withinLimits(source: string): (entry: UnzipFileInfo) => true {
  let entries = 0;
  let bytes = 0;
  return ({ originalSize }) => {
    entries += 1;
    bytes += originalSize;
    if (entries > MAX_ENTRIES) throw new UserError(`${source} holds more than ${MAX_ENTRIES} files.`, FIX);
    if (bytes > UNPACKED_MAX_BYTES) {
      throw new UserError(`${source} takes more than ${UNPACKED_MAX_BYTES} bytes once it is unpacked.`, FIX);
    }
    return true;
  };
}
