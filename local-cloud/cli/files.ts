import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../lib/user-error";
import { readSnapshotFile, type Snapshot, writeSnapshotFile } from "../core/snapshot/snapshot-file";

const CERTIFICATE = "-----BEGIN CERTIFICATE-----";
/** Only the user: it has the account's key. */
const OWN = 0o600;

/** @throws UserError naming the option whose file cannot be used */
function used<T>(file: string, option: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UserError(
      `${file} cannot be ${syscall === "open" && option === "--persist" ? "used" : "written"} (${code}).`,
      `Give ${option} a name that is free, in a folder that can be written to.`,
    );
  }
}

/**
 * Each start has an authority of its own, so the file of an earlier one is replaced, and nothing else.
 *
 * @throws UserError when the file holds something else, or cannot be written
 */
export function writeCertificate(file: string, certificate: string): void {
  used(file, "--certificate-file", () => {
    if (existsSync(file) && !readFileSync(file, "utf8").startsWith(CERTIFICATE)) {
      throw new UserError(
        `${file} exists and is not a certificate.`,
        "Give --certificate-file a name that is free, in a folder that can be written to.",
      );
    }
    writeFileSync(file, certificate);
  });
}

const ENVIRONMENT = /^(\s*(#.*)?|\w+=.*)$/;

/**
 * Writes variables as `NAME=value`, for this user only.
 * @throws UserError when the file exists and holds something else, or cannot be written
 */
export function writeVariablesFile(file: string, variables: Readonly<Record<string, string>>): void {
  used(file, "--variables-file", () => {
    const names = Object.keys(variables);
    const before = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    if (
      !before.every(
        (line) =>
          ENVIRONMENT.test(line) &&
          (line.trim() === "" || names.includes(line.split("=")[0]?.replace(/_\d+$/, "") ?? "")),
      )
    ) {
      throw new UserError(
        `${file} exists and holds more than the variables of a local cloud.`,
        "Give --variables-file a name that is free; docker, Node and most tools take several such files.",
      );
    }
    writeFileSync(file, names.map((name) => `${name}=${variables[name]}\n`).join(""), { mode: OWN });
    chmodSync(file, OWN);
  });
}

const SNAPSHOT = "snapshot";

/** What an earlier run kept in a folder; undefined when nothing is there. @throws UserError */
export function readKept(folder: string): Snapshot | undefined {
  const file = join(folder, SNAPSHOT);
  return used(folder, "--persist", () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return existsSync(file) ? readSnapshotFile(readFileSync(file), file) : undefined;
  });
}

/** Keeps a snapshot in a folder: a reader sees the one before or this one, whenever the process ends. */
export function keep(folder: string, snapshot: Snapshot): void {
  const file = join(folder, SNAPSHOT);
  const temporary = `${file}.${process.pid}.tmp`;
  used(folder, "--persist", () => {
    try {
      writeFileSync(temporary, writeSnapshotFile(snapshot), { mode: OWN });
      renameSync(temporary, file);
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}
