import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeAtomically } from "../../lib/atomic-file";
import { COMPILED_SCRIPTS } from "./compiled-script";

/** What this run of the tests has made so far; global-setup.ts removes what an earlier one made. */
export const MADE_ONCE = join(COMPILED_SCRIPTS, "made-once");

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** A file that the first to need it makes, for all suites of a run and the commands that they start. */
export function madeOnce(name: string, make: () => Uint8Array): Buffer {
  const file = join(MADE_ONCE, name);
  const known = read(file);
  if (known) return known;
  const content = Buffer.from(make());
  mkdirSync(dirname(file), { recursive: true });
  writeAtomically(file, content);
  return content;
}
