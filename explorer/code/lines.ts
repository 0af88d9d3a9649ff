type Part = string | false | undefined | readonly Part[];

const flat = (part: Part): string[] =>
  typeof part === "string" ? [part] : Array.isArray(part) ? part.flatMap(flat) : [];

/** Lines of code with one at the end; what is false or undefined is left out. */
export const lines = (...parts: readonly Part[]): string => `${flat(parts).join("\n")}\n`;

/** Each parameter as lines of its own. */
export const eachParameter = (
  parameters: Readonly<Record<string, unknown>>,
  write: (name: string, value: unknown) => string,
): string[] => Object.entries(parameters).map(([name, value]) => write(name, value));
