import { readFileSync } from "node:fs";
import { isClientKey } from "../../keys/key-format";
import { redact } from "../../lib/redact";
import { UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";

/** Environment variable that holds the client key. */
export const KEY_VARIABLE = "EKYC_CLIENT_KEY";

const FIX = `Create one with \`npx ekyc keys create --env NAME --key-file FILE\`, then set ${KEY_VARIABLE} or name the file with --key-file.`;

/**
 * The run's client key, from a file or from {@link KEY_VARIABLE}; never from the command line, where every process
 * could read it.
 * @throws UserError that never holds what it read
 */
export function readClientKey(keyFile: string | undefined, variables: Variables): string {
  if (keyFile !== undefined && isClientKey(keyFile.trim())) {
    throw new UserError(
      "--key-file was given a client key; it takes the name of a file that holds one.",
      `That key is now in your shell's history: revoke it. Name a file, or set ${KEY_VARIABLE}.`,
    );
  }
  const source = keyFile === undefined ? `The environment variable ${KEY_VARIABLE}` : `The key file ${redact(keyFile)}`;
  let text: string | undefined;
  try {
    text = keyFile === undefined ? variables[KEY_VARIABLE] : readFileSync(keyFile, "utf8");
  } catch {
    throw new UserError(`${source} cannot be read.`, FIX);
  }
  const key = text?.trim() ?? "";
  if (key === "") throw new UserError(`${source} is ${text === undefined ? "not set" : "empty"}.`, FIX);
  if (!isClientKey(key)) {
    throw new UserError(
      `${source} holds no client key (${key.length} characters, not of the form ekyc_ENVIRONMENT_ID_SECRET, or its checksum is wrong).`,
      FIX,
    );
  }
  return key;
}
