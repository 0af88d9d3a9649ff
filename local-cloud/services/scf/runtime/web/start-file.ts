import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRuntime, RUNTIMES } from "../../../../../contract/vendor/runtimes";

/** The file in the root of the code that starts the server (583/56126). */
export const START_FILE = "scf_bootstrap";
const PRELOAD = join(__dirname, "preload.cjs");
const ELF = "\u007fELF";

/** Why a start file cannot be run: nothing is found where it should be, or what is there may not be executed. */
export type StartFileProblem = "notFound" | "notExecutable";

/**
 * What the platform would find wrong with a start file. One whose first line ends in CRLF names an interpreter that
 * does not exist.
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
 * Makes a start file run on this machine: the folder of the runtime's interpreter becomes one of the deployment's own,
 * whose `node` is the Node that runs the local cloud. The folder of any other runtime does not exist, and no `node` is
 * in the path, as on the platform.
 *
 * @param folder for the interpreter, created
 * @returns what the path has to begin with
 */
export function adaptStartFile(code: string, runtime: string, memoryMb: number, folder: string): string {
  const file = join(code, START_FILE);
  const text = readFileSync(file, "latin1");
  const interpreters = join(folder, "interpreters");
  const there = isRuntime(runtime) ? RUNTIMES[runtime] : undefined;
  if (there !== undefined && text.startsWith("#!")) {
    writeFileSync(
      file,
      text.replaceAll(new RegExp(`${there}(?![\\w.-])`, "g"), () => interpreters),
      "latin1",
    );
  }
  chmodSync(file, 0o755);
  const run = `exec ${quote(process.execPath)} --max-old-space-size=${memoryMb} --require ${quote(PRELOAD)} "$@"`;
  writeProgram(join(interpreters, "node"), [run]);
  // In front of the machine's own `node`, for a path that the start file adds the interpreter to or does not.
  const absent = join(folder, "absent");
  const known = `case ":$PATH:" in *:${quote(interpreters)}:*) exec ${quote(join(interpreters, "node"))} "$@";; esac`;
  writeProgram(join(absent, "node"), [known, "echo 'node: command not found' >&2", "exit 127"]);
  return absent;
}

function writeProgram(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ["#!/bin/sh", ...lines, ""].join("\n"), { mode: 0o755 });
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
