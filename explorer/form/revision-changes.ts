import { type Contract, contractAt, type RevisionDate } from "../../contract/vendor/revisions";

/** What one revision lists and the other does not, of one group. */
export interface Change {
  /** For example `Parameters`, or the parameter whose values they are. */
  readonly group: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Answer of `/api/changes`. */
export interface ChangesAnswer {
  readonly changes: readonly Change[];
}

/** What a contract lists, by group. */
function lists({ parameters, regions, rules, outputs, tokenValiditySeconds }: Contract): ReadonlyMap<string, string[]> {
  return new Map([
    ["Parameters", parameters.map(({ name }) => name)],
    ...parameters.flatMap(({ name, validValues }): [string, string[]][] =>
      validValues ? [[name, validValues.map(({ value }) => String(value))]] : [],
    ),
    ["Rules", rules.map(({ text }) => text)],
    ["Regions", [...regions]],
    ["Fields of the response", outputs.map(({ name }) => name)],
    ["Validity of a token", [`${tokenValiditySeconds} s`]],
  ]);
}

/** What is different in a revision from another one; the values of a new parameter are not a change of their own. */
export function revisionChanges(before: RevisionDate, after: RevisionDate): ChangesAnswer {
  const [old, recent] = [lists(contractAt(before)), lists(contractAt(after))];
  const changes = [...recent].flatMap(([group, values]) => {
    const known = old.get(group);
    if (known === undefined) return [];
    const added = values.filter((value) => !known.includes(value));
    const removed = known.filter((value) => !values.includes(value));
    return added.length + removed.length === 0 ? [] : [{ group, added, removed }];
  });
  return { changes };
}
