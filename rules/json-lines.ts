/** Keys and indexes from the root of a JSON text to a value in it. */
export type JsonPath = readonly (string | number)[];

/**
 * The line of a value of a JSON text, from 1; for a member, that of its key. A path that leads nowhere gives the
 * line of the nearest value around it.
 * @param text valid JSON
 */
export function jsonLines(text: string): (path: JsonPath) => number {
  const lines = new Map<string, number>();
  const mark = (path: JsonPath): unknown => lines.set(JSON.stringify(path), line);
  let at = 0;
  let line = 1;

  const skip = (): void => {
    for (; /[\s,:]/.test(text.charAt(at)); at += 1) if (text[at] === "\n") line += 1;
  };
  const string = (): string => {
    const from = at;
    for (at += 1; text[at] !== '"'; at += 1) if (text[at] === "\\") at += 1;
    at += 1;
    return JSON.parse(text.slice(from, at)) as string;
  };
  const members = (path: JsonPath, close: string, key: (index: number) => string | number): void => {
    at += 1;
    for (let index = 0; ; index += 1) {
      skip();
      if (text[at] === close) break;
      const inner = [...path, 0];
      const keyLine = line;
      inner[path.length] = key(index);
      lines.set(JSON.stringify(inner), keyLine);
      value(inner);
    }
    at += 1;
  };
  const value = (path: JsonPath): void => {
    skip();
    const first = text[at];
    if (first === "{") members(path, "}", string);
    else if (first === "[") members(path, "]", (index) => index);
    else if (first === '"') string();
    else while (/[^\s,\]}]/.test(text.charAt(at))) at += 1;
  };
  mark([]);
  value([]);

  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const found = lines.get(JSON.stringify(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return 1;
  };
}
