import { readFileSync, statSync } from "node:fs";

/** What was compiled, and when. */
export interface Compilation {
  /** Unix time in milliseconds. */
  readonly startedAt: number;
  /** Every file that was read, and those that say how to compile. */
  readonly sources: readonly string[];
}

/** Also a file that was moved here or linked anew counts as changed. */
const lastChange = (file: string): number => statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? Infinity;

/**
 * Whether a compilation holds these files as they are now.
 * @param record file with the {@link Compilation}, JSON; without one, nothing is held
 */
export function isCurrent(record: string, files: readonly string[]): boolean {
  let compilation: Compilation;
  try {
    compilation = JSON.parse(readFileSync(record, "utf8"));
  } catch {
    return false;
  }
  const { startedAt, sources } = compilation;
  return files.every((file) => sources.includes(file)) && sources.every((file) => lastChange(file) < startedAt);
}
