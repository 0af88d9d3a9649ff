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

describe("matchesWildcard", () => {
  it("takes no longer for more wildcards than the text has characters", () => {
    const before = process.cpuUsage();
    expect(matchesWildcard(`${"a*".repeat(4)}b`, "a".repeat(400))).toBe(false);
    expect(matchesWildcard(`${"a*".repeat(4)}a`, "a".repeat(400))).toBe(true);
    expect(process.cpuUsage(before).user).toBeLessThan(500_000);
  });

  it("lets no character stand for the end of one part and the beginning of the next", () => {
    expect(matchesWildcard("ab*ba", "aba")).toBe(false);
    expect(matchesWildcard("a*b*b", "ab")).toBe(false);
    expect(matchesWildcard("a*b*b", "abb")).toBe(true);
    expect(matchesWildcard("a.*", "ab")).toBe(false);
  });
});
