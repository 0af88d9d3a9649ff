import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { InvalidArgumentError } from "commander";
import { UserError } from "../../lib/user-error";

/** A commander parser for a whole number within bounds. */
export const wholeNumber =
  (minimum: number, maximum: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < minimum || value > maximum) {
      throw new InvalidArgumentError(`Allowed: a whole number from ${minimum} to ${maximum}.`);
    }
    return value;
  };

/** A commander parser for names separated by commas. */
export const commaSeparated = (text: string): string[] =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

/** Why a file cannot be written beside itself and renamed, or written to when it is no regular file; undefined when it can. */
function obstacleTo(file: string): string | undefined {
  const existing = statSync(file, { throwIfNoEntry: false });
  if (existing?.isDirectory()) return "EISDIR";
  if (existing) accessSync(file, constants.W_OK);
  if (!existing || existing.isFile()) accessSync(dirname(file), constants.W_OK | constants.X_OK);
  return undefined;
}

/** Finds out before the work is done whether its result can be written, and changes nothing. @throws UserError */
export function assertWritable(file: string, option: string): void {
  try {
    const obstacle = obstacleTo(file);
    if (obstacle) throw Object.assign(new Error(obstacle), { code: obstacle });
  } catch (error) {
    throw new UserError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"}).`,
      `Name a file in a folder that exists and that you may write to, with ${option}.`,
    );
  }
}

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
