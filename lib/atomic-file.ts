import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that a reader sees either what it held before or all of the new content, whenever the process ends:
 * into a temporary file next to it, which then takes its name. The mode of a file that exists and the target of a link
 * are kept; anything that is not a regular file, for example a pipe, is written to as it is.
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const existing = statSync(file, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) {
    writeFileSync(file, content);
    return;
  }
  const path = existing ? realpathSync(file) : file;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: "wx" });
    if (existing) chmodSync(temporary, existing.mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
