/** Whether a text matches a pattern in which `*` stands for any text, the empty one included. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const [first = "", ...literals] = pattern.split("*");
  const last = literals.pop();
  if (last === undefined) return pattern === text;
  const end = text.length - last.length;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  // The earliest match of each part is as good as any later one, so nothing is tried twice.
  for (const literal of literals) {
    const found = text.indexOf(literal, at);
    if (found < 0) return false;
    at = found + literal.length;
  }
  return at <= end;
}

/** Whether some text matches both of two patterns. */
export function wildcardsOverlap(a: string, b: string): boolean {
  // reachable[j]: the part of `a` read so far and the first j characters of `b` can stand for one text.
  let reachable = Array.from({ length: b.length + 1 }, (_, j) => b.slice(0, j).replaceAll("*", "") === "");
  for (const character of a) {
    const before = reachable;
    reachable = [];
    for (let j = 0; j <= b.length; j += 1) {
      const other = b[j - 1];
      const both = (before[j - 1] ?? false) && (character === other || character === "*" || other === "*");
      const onlyA = (before[j] ?? false) && (character === "*" || other === "*");
      const onlyB = (reachable[j - 1] ?? false) && (character === "*" || other === "*");
      reachable[j] = both || onlyA || onlyB;
    }
  }
  return reachable[b.length] ?? false;
}
