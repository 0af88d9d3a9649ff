import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of the rooms and of what they read next to their code: the clone, or in an installed package its dist/.
 */
export const CODE_ROOT = join(__dirname, "..");

/** The folder of package.json. */
export const PROJECT_ROOT = existsSync(join(CODE_ROOT, "package.json")) ? CODE_ROOT : dirname(CODE_ROOT);
