import type { Entry } from "./entry";

const MOST_HITS = 40;

/** How well an entry fits one word; 0 where it does not. */
function score({ title, id, text, details }: Entry, word: string): number {
  const name = title.toLowerCase();
  if (name === word || id.toLowerCase() === word) return 100;
  if (name.startsWith(word)) return 60;
  if (name.split(/[\s./_-]+/).some((part) => part.startsWith(word))) return 50;
  if (name.includes(word)) return 40;
  if (text.toLowerCase().includes(word)) return 10;
  return details.some(([, value]) => value.toLowerCase().includes(word)) ? 4 : 0;
}

/** The entries that have every word of a query, best first. */
export function find(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  return entries
    .flatMap((entry) => {
      const scores = words.map((word) => score(entry, word));
      return scores.every((one) => one > 0) ? [{ entry, total: scores.reduce((sum, one) => sum + one, 0) }] : [];
    })
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST_HITS)
    .map(({ entry }) => entry);
}
