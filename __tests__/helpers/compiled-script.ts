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

/** Where the compiled commands of a project are. */
export const compiledScripts = (project: string): string =>
  project === ROOT ? COMPILED_SCRIPTS : join(project, "compiled");

/** What compile-scripts.ts made of a project's command or program. @param file absolute path of its source */
export const compiledScript = (file: string, project = ROOT): string =>
  join(compiledScripts(project), relative(project, file).replace(/\.ts$/, ".js"));
