import { join, relative } from "node:path";

export const ROOT = join(__dirname, "../..");

/** Inside the project, so that packages are found from there. */
export const COMPILED_SCRIPTS = join(ROOT, "node_modules/.cache/compiled-scripts");

/** What tests run in a process of its own and is not a command: by its path from the root. */
export const PROGRAMS = [
  // What runs a command as a process: bin/ekyc.cjs requires it by its path.
  "lib/command-line/main.ts",
  "__tests__/scripts/start-projects.ts",
  "local-cloud/__tests__/cli/run-program.ts",
  "local-cloud/__tests__/services/scf/runtime/busy-functions.ts",
];

/** What global-setup.ts made of a command or a program. @param file absolute path of its source */
export const compiledScript = (file: string): string =>
  join(COMPILED_SCRIPTS, relative(ROOT, file).replace(/\.ts$/, ".js"));
