import type { ExplorerOptions } from "../options";
import { codeEntries } from "./code-entries";
import { CONTRACT_ENTRIES } from "./contract-entries";
import { type Entry, KINDS, type Kind } from "./entry";
import { LIMIT_ENTRIES } from "./limit-entries";

const ORDER = Object.keys(KINDS) as readonly Kind[];

/** Everything that the search finds and the reference shows, by kind. */
export function searchEntries({ revision, testUsers }: ExplorerOptions): readonly Entry[] {
  const users = testUsers.map(({ name, about }) => ({
    ...({ kind: "users", id: name, title: name, text: about } as const),
    details: [["Extra", `test-user:${name}`] as const],
  }));
  const entries: readonly Entry[] = [...CONTRACT_ENTRIES, ...codeEntries(revision), ...LIMIT_ENTRIES, ...users];
  return [...entries].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
