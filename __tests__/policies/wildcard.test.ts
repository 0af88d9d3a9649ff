import { matchesWildcard, wildcardsOverlap } from "../../policies/wildcard";

/** Every text of up to four characters over two letters: enough to tell patterns as short as these apart. */
const TEXTS = ["", ...[1, 2, 3, 4].flatMap((length) => words(length))];
const PATTERNS = ["", "a", "b", "ab", "*", "a*", "*a", "*b", "a*b", "b*a", "*a*", "ab*", "*ba", "**"];

function words(length: number): string[] {
  return length === 0 ? [""] : words(length - 1).flatMap((word) => [`${word}a`, `${word}b`]);
}

describe("wildcardsOverlap", () => {
  it("says whether some text matches both patterns, for every pair", () => {
    for (const a of PATTERNS) {
      for (const b of PATTERNS) {
        const both = TEXTS.some((text) => matchesWildcard(a, text) && matchesWildcard(b, text));
        expect([a, b, wildcardsOverlap(a, b)]).toEqual([a, b, both]);
      }
    }
  });
});
