import { closeSync, openSync, readFileSync } from "node:fs";
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

/** Finds out before the work is done whether its result can be written. @throws UserError */
export function assertWritable(file: string, option: string): void {
  try {
    closeSync(openSync(file, "a"));
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
