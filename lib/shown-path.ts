import { relative } from "node:path";

/** A path as people read it: from the working folder when it is there or below it. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere || ".";
}
