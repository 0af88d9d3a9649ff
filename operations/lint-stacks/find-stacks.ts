import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../../lib/user-error";
import { parseStack, type SynthesizedStack } from "../../rules/stack";

const SUFFIX = ".tf.json";
/** Terraform's own copies and packages hold no stacks of ours. */
const SKIPPED = new Set([".terraform", "node_modules", ".git"]);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesIn(path);
      return entry.name.endsWith(SUFFIX) ? [path] : [];
    });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    throw new UserError(`${path} cannot be read (${code}).`, "Name files or folders that exist.");
  }
}

/**
 * The stacks in files and folders; of a folder, every `*.tf.json` below it.
 * @param shown what a report calls a file. @default - its path
 * @throws UserError for a path that cannot be read, a file that is not a stack, and when there is no stack at all
 */
export function findStacks(
  paths: readonly string[],
  shown: (path: string) => string = (path) => path,
): SynthesizedStack[] {
  const files = paths.flatMap((path) => (isFolder(path) ? filesIn(path) : [path]));
  if (files.length === 0) {
    throw new UserError(
      `There is no stack in ${paths.join(", ")}; allowed: files in Terraform's JSON syntax, or folders with *${SUFFIX} files.`,
      "Run `npx cdktf synth`, or name other files or folders.",
    );
  }
  return files.map((file) => parseStack(readFileSync(file, "utf8"), shown(file), basename(dirname(resolve(file)))));
}
