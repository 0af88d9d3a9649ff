import { closeSync, fsyncSync, lstatSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { redact } from "../lib/redact";
import { UserError } from "../lib/user-error";
import type { KeyDelivery } from "./key-delivery";
import { clientKeyId, isClientKey } from "./key-format";

const NEW_FILE = "Name a new file in a folder that you may write to with --key-file.";
/** A longer file holds something else. Bytes. */
const LONGEST_KEY_FILE = 200;

/** Why a file could not be made, by the code of the system's error. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "what should be its folder is not one",
  EACCES: "you may not write there",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "your quota of the disk is used up",
};

function existing(file: string): UserError {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  const held = stat?.isFile() && stat.size < LONGEST_KEY_FILE ? readFileSync(file, "utf8").trim() : "";
  const message = `${redact(file)} exists, and a key is never written over a file.`;
  if (!isClientKey(held)) return new UserError(message, NEW_FILE);
  const id = clientKeyId(held);
  return new UserError(
    `${message} It holds the key ${id}.`,
    `If \`npx ekyc keys list\` does not show ${id}, that key opens nothing: remove the file. Else name a new file with --key-file.`,
  );
}

function failure(file: string, error: NodeJS.ErrnoException): UserError {
  if (error.code === "EEXIST") return existing(file);
  const reason = REASONS[error.code ?? ""] ?? error.code ?? "unknown reason";
  return new UserError(`${redact(file)} cannot be written: ${reason}.`, NEW_FILE);
}

function write(descriptor: number, text: string): void {
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * A new file with mode 0600, on the disk before the key's hash is stored. One that cannot be written completely is
 * removed.
 *
 * @throws UserError when a key was given in place of a file
 */
export function deliverToFile(file: string): KeyDelivery {
  if (isClientKey(file.trim())) {
    throw new UserError(
      "--key-file was given a client key; it takes the name of a new file.",
      "That key is now in your shell's history: revoke it, and name a file.",
    );
  }
  let made = false;
  const withdraw = (): void => {
    if (made) rmSync(file, { force: true });
    made = false;
  };
  return {
    order: "first",
    deliver: (plaintext) => {
      try {
        const descriptor = openSync(file, "wx", 0o600);
        made = true;
        write(descriptor, `${plaintext}\n`);
      } catch (error) {
        withdraw();
        throw failure(file, error as NodeJS.ErrnoException);
      }
    },
    withdraw,
  };
}

/** The terminal, and nothing else: a pipe or a log would keep the key. @throws UserError */
export function deliverToTerminal(stream: { readonly isTTY?: boolean; write(text: string): unknown }): KeyDelivery {
  if (!stream.isTTY) {
    throw new UserError(
      "The output is not a terminal, so the key would land in a file or a log.",
      "Name a new file for it with --key-file FILE.",
    );
  }
  let printed = false;
  return {
    order: "first",
    deliver: (plaintext) => {
      printed = true;
      stream.write(`${plaintext}\n`);
    },
    withdraw: () => {
      if (printed) stream.write("Do not use that key.\n");
      printed = false;
    },
  };
}
