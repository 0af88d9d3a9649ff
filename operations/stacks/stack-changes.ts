import { readFileSync } from "node:fs";
import diff, { type Difference } from "microdiff";

/** A synthesized stack, or undefined while there is none. */
export function readStack(file: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

const text = (value: unknown): string => {
  const json = JSON.stringify(value) ?? "nothing";
  return json.length > 100 ? `${json.slice(0, 97)}...` : json;
};

function describe(change: Difference): string {
  const path = change.path.join(".");
  switch (change.type) {
    case "CREATE":
      return `+ ${path} = ${text(change.value)}`;
    case "REMOVE":
      return `- ${path} = ${text(change.oldValue)}`;
    case "CHANGE":
      return `~ ${path}: ${text(change.oldValue)} -> ${text(change.value)}`;
  }
}

/**
 * What differs between two synthesized stacks, one line per value, in the stack's order. Preconditions are left out:
 * they hold hashes of files whose change, if it means anything, shows elsewhere.
 */
export function stackChanges(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return diff(before, after)
    .filter(({ path }) => !path.includes("precondition"))
    .map(describe);
}
