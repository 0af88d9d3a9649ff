import { InvalidArgumentError } from "commander";

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
