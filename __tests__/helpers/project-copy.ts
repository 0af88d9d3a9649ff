import { cpSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS_FOLDER } from "../fixtures/environments-folder";
import { temporaryFolder } from "./temporary-folder";

const ROOT = join(__dirname, "../..");

/** What main.ts needs. */
const SOURCES = [
  ...["constructs", "contract", "environments", "functions", "keys", "lib", "operations", "policies"],
  ...["provider", "rules", "sdk", "signature", "smoke", "cdktf.json", "main.ts", "package.json"],
];

/**
 * A copy of what main.ts needs, with the tests' environments, so that a test can break it or give it others.
 * @param more folders that are copied too
 */
export function projectCopy(...more: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of [...SOURCES, ...more]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  for (const file of readdirSync(join(folder, "environments"))) {
    if (file.endsWith(".yaml")) rmSync(join(folder, "environments", file));
  }
  cpSync(ENVIRONMENTS_FOLDER, join(folder, "environments"), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}
