import { isDeepStrictEqual } from "node:util";
import { child, isNode, type Node, type References, texts } from "./dereference";

/** Whether a value goes from the caller to the endpoint, or back. */
export type Direction = "request" | "response";

/** What changed at a place. */
export type Report = (at: string, what: string, breaking: boolean) => void;

/** A schema before and after, at a place of the document. */
export interface SchemaPair {
  readonly before: Node;
  readonly after: Node;
  readonly at: string;
  readonly direction: Direction;
}

/** Bounds by keyword: whether a higher value allows more. */
const BOUNDS: Readonly<Record<string, boolean>> = {
  maxLength: true,
  maximum: true,
  exclusiveMaximum: true,
  maxItems: true,
  maxProperties: true,
  minLength: false,
  minimum: false,
  exclusiveMinimum: false,
  minItems: false,
  minProperties: false,
};

/** Keywords whose every change allows other values than before. */
const FIXED = ["pattern", "format", "const", "multipleOf", "uniqueItems", "not", "if", "then", "else"];

const types = ({ type }: Node): readonly string[] => (typeof type === "string" ? [type] : texts(type));

/** The parts of a schema that all hold, as one: what `allOf` names is laid over the rest. */
function merged(schema: Node, references: References): Node {
  const own = references.resolve(schema);
  const { allOf, ...rest } = own;
  if (!Array.isArray(allOf)) return own;
  const parts = [...allOf.filter(isNode).map((part) => merged(part, references)), rest];
  const properties = Object.assign({}, ...parts.map((part) => child(part, "properties")));
  const required = [...new Set(parts.flatMap((part) => texts(part["required"])))];
  return { ...Object.assign({}, ...parts), properties, required };
}

/** Compares two schemas. Both documents are of this project, so a subset of JSON Schema suffices. */
export class SchemaComparison {
  private readonly under = new Set<string>();
  /** Schemas in which nothing changed, each with its later self: most are met at many places. */
  private readonly same = { request: new WeakMap<Node, Node>(), response: new WeakMap<Node, Node>() };
  /** How often there was something to tell, or may be. */
  private found = 0;
  private readonly report: Report;

  constructor(
    private readonly before: References,
    private readonly after: References,
    report: Report,
  ) {
    this.report = (...change) => {
      this.found += 1;
      report(...change);
    };
  }

  compare({ before, after, at, direction }: SchemaPair): void {
    if (this.same[direction].get(before) === after) return;
    // A schema that refers to itself ends here.
    const names = `${before["$ref"]} ${after["$ref"]} ${direction}`;
    const isNamed = before["$ref"] !== undefined && after["$ref"] !== undefined;
    if (isNamed && this.under.has(names)) {
      // What is to be told of it is not known yet.
      this.found += 1;
      return;
    }
    if (isNamed) this.under.add(names);
    const { found } = this;
    const pair = { before: merged(before, this.before), after: merged(after, this.after), at, direction };
    this.compareTypes(pair);
    this.compareEnums(pair);
    this.compareBounds(pair);
    this.compareFixed(pair);
    this.compareProperties(pair);
    this.compareAdditional(pair);
    this.compareAlternatives(pair);
    const items = [child(pair.before, "items"), child(pair.after, "items")] as const;
    this.compareInner(pair, items, `${at}[]`);
    if (isNamed) this.under.delete(names);
    if (found === this.found) this.same[direction].set(before, after);
  }

  /** What a caller may no longer send, or may receive that it did not before, breaks it. */
  private told({ at, direction }: SchemaPair, what: string, change: "narrower" | "wider" | "other"): void {
    this.report(at, what, change === "other" || change === (direction === "request" ? "narrower" : "wider"));
  }

  private compareInner(pair: SchemaPair, [before, after]: readonly [Node, Node], at: string): void {
    const [had, has] = [before, after].map((schema) => Object.keys(schema).length > 0);
    if (had && has) this.compare({ before, after, at, direction: pair.direction });
    else if (had) this.told({ ...pair, at }, "may be anything now", "wider");
    else if (has) this.told({ ...pair, at }, "may not be anything any more", "narrower");
  }

  private compareTypes(pair: SchemaPair): void {
    const [before, after] = [types(pair.before), types(pair.after)];
    if (isDeepStrictEqual([...before].sort(), [...after].sort())) return;
    const what = `type ${before.join(" or ") || "any"} is ${after.join(" or ") || "any"}`;
    const covers = (wide: readonly string[], narrow: readonly string[]) =>
      wide.length === 0 ||
      (narrow.length > 0 &&
        narrow.every((one) => wide.includes(one) || (one === "integer" && wide.includes("number"))));
    this.told(pair, what, covers(after, before) ? "wider" : covers(before, after) ? "narrower" : "other");
  }

  private compareEnums(pair: SchemaPair): void {
    const [before, after] = [pair.before["enum"], pair.after["enum"]];
    if (!Array.isArray(before) || !Array.isArray(after)) {
      if (Array.isArray(after)) this.told(pair, "takes only some values now", "narrower");
      if (Array.isArray(before)) this.told(pair, "takes any value now", "wider");
      return;
    }
    // Callers decide by the codes of problems, and keep those that they do not know.
    const isCode = pair.direction === "response" && pair.at.endsWith("/code");
    for (const value of before.filter((one) => !after.includes(one))) {
      const what = `value ${JSON.stringify(value)} is gone`;
      if (isCode) this.report(pair.at, what, true);
      else this.told(pair, what, "narrower");
    }
    for (const value of after.filter((one) => !before.includes(one))) {
      const what = `value ${JSON.stringify(value)} is new`;
      if (isCode) this.report(pair.at, what, false);
      else this.told(pair, what, "wider");
    }
  }

  private compareBounds(pair: SchemaPair): void {
    for (const [keyword, moreIsWider] of Object.entries(BOUNDS)) {
      const unbounded = moreIsWider ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
      const [before, after] = [pair.before[keyword] ?? unbounded, pair.after[keyword] ?? unbounded].map(Number);
      if (before === after || before === undefined || after === undefined) continue;
      this.told(pair, `${keyword} ${before} is ${after}`, after > before === moreIsWider ? "wider" : "narrower");
    }
  }

  private compareFixed(pair: SchemaPair): void {
    for (const keyword of FIXED) {
      const [before, after] = [pair.before[keyword], pair.after[keyword]];
      if (isDeepStrictEqual(before, after)) continue;
      const change = before === undefined ? "narrower" : after === undefined ? "wider" : "other";
      this.told(pair, `${keyword} ${JSON.stringify(before)} is ${JSON.stringify(after)}`, change);
    }
  }

  private compareProperties(pair: SchemaPair): void {
    const [before, after] = [child(pair.before, "properties"), child(pair.after, "properties")];
    const [had, has] = [texts(pair.before["required"]), texts(pair.after["required"])];
    const isRequest = pair.direction === "request";
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const at = `${pair.at}/${name}`;
      const [was, is] = [Object.hasOwn(before, name), Object.hasOwn(after, name)];
      if (was && !is) this.report(at, "is gone", true);
      else if (!was && is) this.report(at, "is new", isRequest && has.includes(name));
      else this.compareInner(pair, [child(before, name), child(after, name)], at);
      if (!was || !is || had.includes(name) === has.includes(name)) continue;
      const required = has.includes(name);
      this.report(at, required ? "is required now" : "is optional now", required === isRequest);
    }
  }

  private compareAdditional(pair: SchemaPair): void {
    const [before = true, after = true] = [pair.before["additionalProperties"], pair.after["additionalProperties"]];
    if (isNode(before) && isNode(after)) this.compareInner(pair, [before, after], `${pair.at}/*`);
    else if (isDeepStrictEqual(before, after)) return;
    // A caller ignores members that it does not know, unless every one of them means the same.
    else if (pair.direction === "response") this.report(pair.at, "has other members than before", isNode(before));
    else if (after === true || before === false) this.told(pair, "takes other members now", "wider");
    else this.told(pair, "takes no other members any more", "narrower");
  }

  private compareAlternatives(pair: SchemaPair): void {
    for (const keyword of ["oneOf", "anyOf"]) {
      const list = (schema: Node) => (Array.isArray(schema[keyword]) ? schema[keyword].filter(isNode) : []);
      const [before, after] = [list(pair.before), list(pair.after)];
      const name = (schema: Node, index: number) => String(schema["$ref"] ?? index).replace(/^.*\//, "");
      const was = new Map(before.map((schema, index) => [name(schema, index), schema]));
      const is = new Map(after.map((schema, index) => [name(schema, index), schema]));
      for (const [one, schema] of was) {
        const other = is.get(one);
        if (other === undefined) this.told(pair, `alternative ${one} is gone`, "narrower");
        else this.compare({ ...pair, before: schema, after: other, at: `${pair.at}(${one})` });
      }
      for (const one of is.keys()) if (!was.has(one)) this.told(pair, `alternative ${one} is new`, "wider");
    }
  }
}
