import { readdirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../lib/user-error";
import { EnvironmentFile } from "./environment-file";

/** Extension of environment files. */
export const EXTENSION = ".yaml";

/** An environment, and where it is written. */
export interface EnvironmentEntry {
  /** The file's name without extension; for one of several regions with the region, as in `prod-ap-jakarta`. */
  readonly name: string;
  readonly file: string;
  /** The one of the file's `regions` that it is for. @default - the file's only one, `region` */
  readonly region?: string;
}

function readRegions(file: string): string[] {
  try {
    const { regions } = new EnvironmentFile(file).data as { regions?: unknown };
    return Array.isArray(regions) ? regions.map(String) : [];
  } catch {
    // What is wrong with the file is said when the environment is loaded.
    return [];
  }
}

function fileEntries(folder: string, fileName: string): EnvironmentEntry[] {
  const base = fileName.slice(0, -EXTENSION.length);
  const file = join(folder, fileName);
  const regions = readRegions(file);
  return regions.length > 0
    ? regions.map((region) => ({ name: `${base}-${region}`, file, region }))
    : [{ name: base, file }];
}

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    throw new UserError(
      `The folder of environments ${folder} cannot be read (${code}).`,
      "Make it, with a file in it.",
    );
  }
}

/**
 * All environments in a folder, sorted by name.
 * @throws UserError when it cannot be read, or two files give the same name
 */
export function environmentEntries(folder: string): EnvironmentEntry[] {
  const entries = fileNames(folder)
    .filter((file) => file.endsWith(EXTENSION))
    .flatMap((file) => fileEntries(folder, file))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const [index, { name, file }] of entries.entries()) {
    const other = entries[index + 1];
    if (other?.name !== name || other.file === file) continue;
    throw new UserError(
      `${other.file} and ${file} both give an environment "${name}".`,
      "Rename one of the files, or take the region out of the one that lists several.",
    );
  }
  return entries;
}
