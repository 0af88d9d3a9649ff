import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRuntime, RUNTIMES } from "../../state/runtimes";

/** The file in the root of the code that starts the server (583/56126). */
export const START_FILE = "scf_bootstrap";
const PRELOAD = join(__dirname, "preload.cjs");
const ELF = "\u007fELF";

/** Why a start file cannot be run: nothing is found where it should be, or what is there may not be executed. */
export type StartFileProblem = "notFound" | "notExecutable";

/**
 * What the platform would find wrong with a start file. One whose first line ends in CRLF names an interpreter that does not exist.
 *
 * @param mode from the zip; 0 when the zip has none
 */
export function startFileProblem(code: string, mode: number): StartFileProblem | undefined {
  const file = join(code, START_FILE);
  if (!existsSync(file)) return "notFound";
  const text = readFileSync(file, "latin1");
  const [firstLine = ""] = text.split("\n", 1);
  if (firstLine.endsWith("\r")) return "notFound";
  const isRunnable = text.startsWith("#!") || text.startsWith(ELF);
  return (mode & 0o111) !== 0 && isRunnable ? undefined : "notExecutable";
}

/**
 * Makes a start file run on this machine: the folder of the runtime's interpreter becomes one of the deployment's own, whose `node` is the
 * Node that runs the local cloud. The folder of any other runtime does not exist, as on the platform.
 *
 * @param interpreters folder for the interpreter, created
 */
export function adaptStartFile(code: string, runtime: string, memoryMb: number, interpreters: string): void {
  const file = join(code, START_FILE);
  const text = readFileSync(file, "latin1");
  const folder = isRuntime(runtime) ? RUNTIMES[runtime] : undefined;
  if (folder !== undefined && text.startsWith("#!")) {
    writeFileSync(
      file,
      text.replaceAll(`${folder}/`, `${interpreters}/`).replaceAll(`${folder}:`, `${interpreters}:`),
      "latin1",
    );
  }
  chmodSync(file, 0o755);
  mkdirSync(interpreters, { recursive: true });
  const node = `exec ${quote(process.execPath)} --max-old-space-size=${memoryMb} --require ${quote(PRELOAD)} "$@"`;
  writeFileSync(join(interpreters, "node"), `#!/bin/sh\n${node}\n`, { mode: 0o755 });
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
