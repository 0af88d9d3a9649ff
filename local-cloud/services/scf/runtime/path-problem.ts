import { posix } from "node:path";

/** Longest name of a file (NAME_MAX of Linux). Bytes. */
const NAME_MAX_BYTES = 255;
/** Leaves room for the folder that it is unpacked into (PATH_MAX of Linux is 4,096). Bytes. */
const PATH_MAX_BYTES = 3_072;
/** Most of a path that an error shows. Characters. */
const SHOWN = 80;

/** Why one of the files cannot be written into a folder by its path, as what a zip "holds"; undefined when all can. */
export function pathProblem(paths: readonly string[]): string | undefined {
  const files = new Set(paths.map((path) => posix.normalize(path)));
  for (const path of paths) {
    const shown = path.length > SHOWN ? `${path.slice(0, SHOWN)}…` : path;
    const parts = path.split("/");
    if (posix.isAbsolute(path) || parts.includes("..") || posix.normalize(path) === ".") {
      return `a file outside its folder: ${shown}`;
    }
    if (path.includes("\0")) return `a path with a NUL character: ${JSON.stringify(shown)}`;
    const longest = Math.max(...parts.map((part) => Buffer.byteLength(part)));
    if (longest > NAME_MAX_BYTES) return `a name of ${longest} bytes, more than ${NAME_MAX_BYTES}: ${shown}`;
    if (Buffer.byteLength(path) > PATH_MAX_BYTES) return `a path of more than ${PATH_MAX_BYTES} bytes: ${shown}`;
    const folder = parentFolders(posix.normalize(path)).find((name) => files.has(name));
    if (folder !== undefined) return `both a file and a folder ${folder}`;
  }
  return undefined;
}

/** `a` and `a/b` of `a/b/c`. */
function parentFolders(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
