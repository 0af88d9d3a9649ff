import { findClientKeys, parseClientKey } from "../contract/endpoint/client-key";
import { readRegularFile, UnreadableFileError } from "../lib/read-regular-file";
import { redact } from "../lib/redact";
import { UserError } from "../lib/user-error";

/** A larger file is not searched. */
const LARGEST_BYTES = 16 * 1_024 * 1_024;

/** A text that has the form of a client key, by what its text alone tells. */
export interface VerifiedKey {
  /** Line of the text, from 1. */
  readonly line: number;
  /** `key`: its checksum is right. `no-key`: its checksum is wrong. `unchecked`: a key of v1 has none. */
  readonly verdict: "key" | "no-key" | "unchecked";
  /** Empty for what is not a key. */
  readonly id: string;
  /** Name of the environment, where the key names one. */
  readonly environment?: string | undefined;
}

/** Every text in another that has the form of a client key. Neither of them is returned. */
export const verifyKeys = (text: string): VerifiedKey[] =>
  text.split("\n").flatMap((content, index) =>
    findClientKeys(content).map((key): VerifiedKey => {
      const line = index + 1;
      const parts = parseClientKey(key);
      if (parts === undefined) return { line, verdict: "no-key", id: "" };
      return { line, verdict: parts.environment === undefined ? "unchecked" : "key", ...parts };
    }),
  );

/** The same for the text of a file. @throws UserError when it cannot be read */
export function verifyKeyFile(file: string): VerifiedKey[] {
  try {
    return verifyKeys(readRegularFile(file, LARGEST_BYTES).toString("utf8"));
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw new UserError(`${redact(file)} cannot be read: ${error.reason}.`, "Name a file that holds keys.");
  }
}
