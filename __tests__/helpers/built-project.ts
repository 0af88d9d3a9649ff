import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS_FOLDER } from "../fixtures/environments-folder";
import { COMPILED_SCRIPTS, ROOT } from "./compiled-script";
import { temporaryFolder } from "./temporary-folder";

/**
 * A project with the tests' environments, whose commands npm, npx and `bin/ekyc.cjs` run as they are compiled, as in an
 * installed package: in a clone each spends seconds on tsx.
 */
export function builtProject(): string {
  const folder = temporaryFolder();
  for (const name of ["bin", "package.json"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  cpSync(ENVIRONMENTS_FOLDER, join(folder, "environments"), { recursive: true });
  symlinkSync(COMPILED_SCRIPTS, join(folder, "dist"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}
