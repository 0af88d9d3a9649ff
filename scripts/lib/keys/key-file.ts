import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { UserError } from "../../../lib/user-error";

/**
 * Hands a plaintext key to its owner: writes it to a new file that only they can read, prints it once to their terminal, or puts it into
 * the secret that only they can read.
 */
export interface KeyDelivery {
  deliver(plaintext: string): void | Promise<void>;
  /** Takes back what was prepared, when the key could not be stored. */
  abandon(): void;
}

/** A file with mode 0600 that must not exist; it is made at once, so that a key is not created for a file that cannot be. @throws UserError */
export function deliverToFile(file: string): KeyDelivery {
  let descriptor: number;
  try {
    descriptor = openSync(file, "wx", 0o600);
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw new UserError(
      exists ? `${file} exists, and a key is never written over a file.` : `${file} cannot be created.`,
      "Name a new file in a folder that you may write to with --key-file.",
    );
  }
  return {
    deliver: (plaintext) => {
      writeSync(descriptor, `${plaintext}\n`);
      closeSync(descriptor);
    },
    abandon: () => {
      closeSync(descriptor);
      rmSync(file, { force: true });
    },
  };
}

/** The terminal, and nothing else: a pipe or a log would keep the key. @throws UserError */
export function deliverToTerminal(stream: NodeJS.WriteStream = process.stdout): KeyDelivery {
  if (!stream.isTTY) {
    throw new UserError(
      "The output is not a terminal, so the key would land in a file or a log.",
      "Name a new file for it with --key-file FILE.",
    );
  }
  return {
    deliver: (plaintext) => void stream.write(`${plaintext}\n`),
    abandon: () => {},
  };
}
