/** Whether a text matches a pattern in which `*` stands for any text, the empty one included. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const literals = pattern.split("*").map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literals.join(".*")}$`, "s").test(text);
}
