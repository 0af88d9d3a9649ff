/** The first of each group, then the second of each, and so on. */
export function inTurns<T>(groups: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  const turns: T[] = [];
  for (let turn = 0; turn < longest; turn += 1) {
    for (const group of groups) if (turn < group.length) turns.push(group[turn] as T);
  }
  return turns;
}

/** The items by a key, in the order in which the keys come first. */
export function groupedBy<T>(items: readonly T[], toKey: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = toKey(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
