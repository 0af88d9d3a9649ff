/** Whether a text matches a pattern in which `*` stands for any text, the empty one included. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const literals = pattern.split("*").map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literals.join(".*")}$`, "s").test(text);
}

/** Whether some text matches both of two patterns. */
export function wildcardsOverlap(a: string, b: string): boolean {
  // reachable[j]: the part of `a` read so far and the first j characters of `b` can stand for one text.
  let reachable = Array.from({ length: b.length + 1 }, (_, j) => b.slice(0, j).replaceAll("*", "") === "");
  for (const character of a) {
    const before = reachable;
    reachable = [];
    for (let j = 0; j <= b.length; j += 1) {
      const of = b[j - 1];
      const both = (before[j - 1] ?? false) && (character === of || character === "*" || of === "*");
      const onlyA = (before[j] ?? false) && (character === "*" || of === "*");
      const onlyB = (reachable[j - 1] ?? false) && (character === "*" || of === "*");
      reachable[j] = both || onlyA || onlyB;
    }
  }
  return reachable[b.length] ?? false;
}
