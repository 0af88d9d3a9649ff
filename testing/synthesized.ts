/** A value of Terraform's JSON syntax, by key. */
export type Json = Record<string, unknown>;

/** What Terraform would read, which is the content of a stack's cdk.tf.json, and what the constructs noted at synth. */
export class Synthesized {
  constructor(
    /** The content of cdk.tf.json. */
    readonly json: Json,
    /** Every warning, as `CONSTRUCT: TEXT`. */
    readonly warnings: readonly string[],
    private readonly assets: ReadonlyMap<string, Uint8Array> = new Map(),
  ) {}

  /**
   * The content of a file that the stack brings, such as the zip of a function.
   * @param path as a resource names it
   * @throws Error when the stack brings no such file
   */
  asset(path: string): Uint8Array {
    const content = this.assets.get(path);
    if (!content) throw new Error(`${path}: not among the stack's assets: ${[...this.assets.keys()].join(", ")}`);
    return content;
  }

  /** Every resource of a type, in the order of their names in Terraform. */
  resources(type: string): Json[] {
    return this.elements("resource", type);
  }

  /**
   * The resource of a type of which there must be exactly one.
   * @throws Error that says how many there are
   */
  resource(type: string): Json {
    const [only, ...others] = this.resources(type);
    if (!only || others.length > 0)
      throw new Error(`${type}: expected one resource, got ${only ? others.length + 1 : 0}`);
    return only;
  }

  /** Every data source of a type. */
  dataSources(type: string): Json[] {
    return this.elements("data", type);
  }

  /** How many resources there are of each type. */
  resourceCounts(): Record<string, number> {
    const types = Object.entries((this.json["resource"] ?? {}) as Record<string, Json>);
    return Object.fromEntries(types.map(([type, elements]) => [type, Object.keys(elements).length]));
  }

  /** The outputs by their names. */
  outputs(): Record<string, Json> {
    return this.json["output"] as Record<string, Json>;
  }

  private elements(kind: "resource" | "data", type: string): Json[] {
    const types = (this.json[kind] ?? {}) as Record<string, Record<string, Json>>;
    return Object.values(types[type] ?? {});
  }
}
