import { type Document, isAlias, isCollection, isScalar, type Node, type Pair, visit, type YAMLMap } from "yaml";

/** Something in a YAML document that cannot be intended, and where it begins. */
export interface DocumentProblem {
  /** Characters from the beginning of the text. */
  readonly at: number;
  /** A sentence without its full stop. */
  readonly message: string;
}

const start = (node: unknown): number => (node as Node | undefined)?.range?.[0] ?? 0;

/** Keys of one map that are empty, not texts, or repeated. The parser finds the last too, in quadratic time. */
function keyProblems({ items }: YAMLMap<unknown, unknown>, document: Document): DocumentProblem[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }: Pair<unknown, unknown>): DocumentProblem[] => {
    const node = isAlias(key) ? key.resolve(document) : key;
    const value = isScalar(node) ? node.value : undefined;
    if (isCollection(node) || (typeof value === "object" && value !== null)) {
      return [{ at: start(key), message: "a key is not a text" }];
    }
    if (!isScalar(key)) return [];
    if (value === null || value === "") return [{ at: start(key), message: "a key is empty" }];
    if (seen.has(value)) return [{ at: start(key), message: "Map keys must be unique" }];
    seen.add(value);
    return [];
  });
}

/**
 * What cannot be intended even in a document that parses: aliases without an anchor or within it, and keys that
 * are empty, not texts, or repeated.
 * @returns the first
 */
export function documentProblem(document: Document): DocumentProblem | undefined {
  let found: DocumentProblem | undefined;
  visit(document, {
    Map: (_key, map) => {
      found ??= keyProblems(map, document)[0];
      return found && visit.BREAK;
    },
    Alias: (_key, alias, path) => {
      const { source } = alias;
      const anchored = alias.resolve(document);
      if (anchored === undefined) {
        found ??= { at: start(alias), message: `*${source} is used, but there is no &${source} before it` };
      } else if (path.some((around) => around === anchored)) {
        found ??= { at: start(alias), message: `*${source} is inside &${source} and would never end` };
      }
      return found && visit.BREAK;
    },
  });
  return found;
}

/** Where the first alias of a document is. */
export function firstAlias(document: Document): number {
  let at = 0;
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) return undefined;
      at = start(node);
      return visit.BREAK;
    },
  });
  return at;
}
