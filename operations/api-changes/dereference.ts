/** A part of an OpenAPI document. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object behind a name of another; empty when there is none. */
export const child = (node: Node, name: string): Node => {
  const value = Object.hasOwn(node, name) ? node[name] : undefined;
  return isNode(value) ? value : {};
};

/** The texts of a list. */
export const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Follows references within a document. */
export class References {
  constructor(private readonly document: Node) {}

  /** @throws Error for a reference that leads nowhere */
  resolve(node: Node): Node {
    const reference = node["$ref"];
    if (typeof reference !== "string") return node;
    let found: unknown = this.document;
    for (const name of reference.replace(/^#\//, "").split("/")) {
      found = isNode(found) ? found[name] : undefined;
    }
    if (!isNode(found)) throw new Error(`${reference} leads nowhere`);
    return this.resolve(found);
  }
}
