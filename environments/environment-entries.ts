import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readRegularFile } from "../lib/read-regular-file";
import { shownPath } from "../lib/shown-path";
import { UserError } from "../lib/user-error";
import { EnvironmentFile, LARGEST_FILE_BYTES } from "./environment-file";
import { OWN_ENVIRONMENTS } from "./find-environments";

/** Extension of environment files; `.yml` is read too. */
export const EXTENSION = ".yaml";

/** What an environment file is called; a file that begins with a dot is an editor's. */
const FILE = /^(?<base>[^.].*|)\.ya?ml$/i;

/** An environment, and where it is written. */
export interface EnvironmentEntry {
  /** The file's name without extension; for one of several regions with the region, as in `prod-ap-jakarta`. */
  readonly name: string;
  readonly file: string;
  /** The file's name without extension. */
  readonly base: string;
  /** Which of the file's `regions` it is for. @default - the file's only one, `region` */
  readonly region?: string;
}

/** What a text that lists regions contains: the word, or an escape that may spell it. */
const MAY_LIST_REGIONS = /regions|\\/;

/** The regions that a file's text lists: each environment is looked up among all files, again and again. */
const regionsByText = new Map<string, readonly string[]>();

function readRegions(file: string): readonly string[] {
  try {
    const text = readRegularFile(file, LARGEST_FILE_BYTES).toString("latin1");
    if (!MAY_LIST_REGIONS.test(text)) return [];
    const known = regionsByText.get(text);
    if (known) return known;
    const { regions } = new EnvironmentFile(file).data as { regions?: unknown };
    const read = Array.isArray(regions) && regions.every((region) => typeof region === "string") ? regions : [];
    regionsByText.set(text, read);
    return read;
  } catch {
    // What is wrong with the file is said when the environment is loaded.
    return [];
  }
}

function fileEntries(folder: string, fileName: string): EnvironmentEntry[] {
  const base = FILE.exec(fileName)?.groups?.["base"];
  if (base === undefined) return [];
  const file = join(folder, fileName);
  const regions = readRegions(file);
  return regions.length > 0
    ? regions.map((region) => ({ name: `${base}-${region}`, file, base, region }))
    : [{ name: base, file, base }];
}

/** The command that makes an environment in a folder. */
export function newEnvironmentCommand(folder: string, name = "NAME", region = "REGION"): string {
  const shown = shownPath(folder);
  const named = shown === OWN_ENVIRONMENTS ? "" : ` --environments ${shown}`;
  return `npx ekyc env new ${name} --region ${region}${named}`;
}

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is none" : code === "ENOTDIR" ? "it is not a folder" : code;
    throw new UserError(
      `The folder of environments ${shownPath(folder)} cannot be read: ${reason}.`,
      code === "ENOENT"
        ? `Name the folder that your environments are in, or make the first with \`${newEnvironmentCommand(folder)}\`.`
        : "Name the folder that your environments are in.",
    );
  }
}

/**
 * All environments in a folder, sorted by name; a name appears twice when two files give it.
 * @throws UserError when it cannot be read
 */
export const environmentEntries = (folder: string): EnvironmentEntry[] =>
  fileNames(folder)
    .flatMap((file) => fileEntries(folder, file))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.file < b.file ? -1 : 1));
