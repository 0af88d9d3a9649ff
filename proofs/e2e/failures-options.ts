import { InvalidArgumentError } from "commander";
import { commaSeparated } from "../../lib/command-line/options";
import { didYouMean } from "../../lib/nearest";
import { FAILURE_NAMES, type FailureName } from "./failures";

const ALL = "all";
const MAX_CALL = 1_000;

const isFailure = (name: string): name is FailureName => (FAILURE_NAMES as readonly string[]).includes(name);

/** A commander parser: `all`, or names of failures separated by commas, each once. */
export function failureNames(text: string): FailureName[] {
  if (text.trim() === ALL) return [...FAILURE_NAMES];
  const names = commaSeparated(text);
  const unknown = names.find((name) => !isFailure(name));
  if (unknown !== undefined || names.length === 0) {
    throw new InvalidArgumentError(
      `Allowed: ${ALL}, or some of ${FAILURE_NAMES.join(", ")}.${didYouMean(unknown ?? "", [ALL, ...FAILURE_NAMES])}`,
    );
  }
  return [...new Set(names.filter(isFailure))];
}

/** A commander parser for call numbers: `3`, `1-5` and lists of them, sorted, each once. */
export function callNumbers(text: string): number[] {
  const numbers = text.split(",").flatMap((part) => {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part.trim());
    const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    if (!match || first < 1 || last < first || last > MAX_CALL) {
      throw new InvalidArgumentError("Allowed: numbers from 1 and ranges, for example 1-20,35.");
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
