/** What a caller did: the resources that CAM was asked about, by action. */
export type ActionResources = ReadonlyMap<string, ReadonlySet<string>>;

/** A CAM policy document of syntax 2.0. */
export interface LeastPolicy {
  readonly version: "2.0";
  readonly statement: readonly {
    readonly effect: "allow";
    readonly action: readonly string[];
    readonly resource: readonly string[];
  }[];
}

/**
 * The least policy for what was done: every action on the very resources that it was done to. Actions on the same
 * resources share a statement.
 */
export function leastPolicy(actions: ActionResources): LeastPolicy {
  const byResources = new Map<string, { action: string[]; resource: readonly string[] }>();
  for (const action of [...actions.keys()].sort()) {
    const resource = narrowest(actions.get(action) ?? new Set());
    const shared = byResources.get(resource.join(" ")) ?? { action: [], resource };
    shared.action.push(action);
    byResources.set(resource.join(" "), shared);
  }
  return {
    version: "2.0",
    statement: [...byResources.values()].map(({ action, resource }) => ({ effect: "allow", action, resource })),
  };
}

/** `*` is the one resource of an operation-level action, and covers any other that was asked about. */
const narrowest = (resources: ReadonlySet<string>): string[] => (resources.has("*") ? ["*"] : [...resources].sort());
