import type { Readable } from "node:stream";

/**
 * Reads the JSON objects of a stream, one per line. Anything else on it is dropped: its writers may
 * write anything.
 */
export function readJsonLines(stream: Readable, onObject: (value: Readonly<Record<string, unknown>>) => void): void {
  const line: string[] = [];
  stream.setEncoding("utf8");
  stream.on("data", (text: string) => {
    const [first = "", ...others] = text.split("\n");
    line.push(first);
    for (const next of others) {
      const value = objectIn(line.splice(0).join(""));
      if (value) onObject(value);
      line.push(next);
    }
  });
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
