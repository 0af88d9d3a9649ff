import { join } from "node:path";

/** The folder of cdktf.json. */
export const PROJECT_ROOT = join(__dirname, "..");
