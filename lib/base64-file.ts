import { readFileSync } from "node:fs";
import { UserError } from "./user-error";

/** Reads a file as Base64. @throws UserError */
export function readBase64(file: string, option: string): string {
  try {
    return readFileSync(file).toString("base64");
  } catch (error) {
    throw new UserError(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"}).`,
      `Name a file that exists with ${option}.`,
    );
  }
}
