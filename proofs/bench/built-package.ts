import { join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";
import { buildPackage } from "../../operations/package/build-package";

let built: string | undefined;

/** The folder of what an installed package runs, built once in a run. */
export function builtPackage(): string {
  if (built === undefined) {
    const folder = join(PROJECT_ROOT, "dist");
    buildPackage(folder);
    built = folder;
  }
  return built;
}
