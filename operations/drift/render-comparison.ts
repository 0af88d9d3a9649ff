import type { Comparison } from "./drift";

/** A comparison for people: what changed, where that was seen, and what to edit. */
export function renderComparison({ source, since, drifts }: Comparison): string {
  if (drifts.length === 0) return `✔ ${source}: no drift\n`;
  const lines = drifts.map(({ what, from, edit }) => `  - ${what}\n      from ${from}\n      edit ${edit}\n`);
  return `✖ ${source}: ${drifts.length} ${drifts.length === 1 ? "change" : "changes"} since ${since}\n${lines.join("")}`;
}
