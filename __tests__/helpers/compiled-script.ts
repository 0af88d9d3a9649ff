import { join, relative } from "node:path";

export const ROOT = join(__dirname, "../..");

/** Inside the project, so that packages are found from there. */
export const COMPILED_SCRIPTS = join(ROOT, "node_modules/.cache/compiled-scripts");

/** What global-setup.ts made of one of this project's commands. @param file absolute path of its source */
export const compiledScript = (file: string): string =>
  join(COMPILED_SCRIPTS, relative(ROOT, file).replace(/\.ts$/, ".js"));
