/** Longest name of an environment: names of resources hold it. Characters. */
const LONGEST = 20;

/** The rule for names of environments, as text. */
export const NAME_RULE = `1 to ${LONGEST} of a-z, 0-9 and -, a letter first`;

/** The nearest name that keeps {@link NAME_RULE}; undefined when nothing is left of it. */
function keptName(name: string): string | undefined {
  const kept = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, LONGEST)
    .replace(/-+$/, "");
  return kept === "" ? undefined : kept;
}

/** What is wrong with a name of an environment, as text that follows it; undefined for a good one. */
export function nameProblem(name: string): string | undefined {
  const foreign = [...new Set(name.match(/[^a-z0-9-]/gu))].map((character) => JSON.stringify(character));
  const wrong = [
    ...(name === "" ? ["is empty"] : []),
    ...(name.length > LONGEST ? [`has ${name.length} characters`] : []),
    ...(foreign.length > 0 ? [`has ${foreign.slice(0, 5).join(", ")} in it`] : []),
    ...(/^[0-9-]/.test(name) ? [`begins with "${name[0]}"`] : []),
  ];
  if (wrong.length === 0) return undefined;
  const better = keptName(name);
  return `${wrong.join(" and ")}; allowed: ${NAME_RULE}.${better === undefined ? "" : ` For example ${better}.`}`;
}
