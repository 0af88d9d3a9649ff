import { SchemaComparison } from "./compare-schemas";
import { child, isNode, type Node, References, texts } from "./dereference";

/** A difference between two descriptions of the API. */
export interface ApiChange {
  /** Where it is, such as `POST /v1/tokens 201 body/sdkToken`. */
  readonly at: string;
  readonly what: string;
  /** Whether a caller that worked before may fail. */
  readonly breaking: boolean;
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** How a key is sent, whatever the scheme is called. */
const securityText = (document: Node, requirement: Node): readonly string[] =>
  Object.entries(requirement).map(([name, roles]) => {
    const {
      type,
      scheme,
      bearerFormat,
      in: place,
      name: header,
    } = child(child(child(document, "components"), "securitySchemes"), name);
    return `${[type, scheme, bearerFormat, place, header].filter((part) => part !== undefined).join(" ")} [${texts(roles).join(", ")}]`;
  });

/** Compares two OpenAPI documents of this API. */
class DocumentComparison {
  readonly changes: ApiChange[] = [];
  private readonly schemas: SchemaComparison;
  private readonly was: References;
  private readonly is: References;

  constructor(
    private readonly before: Node,
    private readonly after: Node,
  ) {
    this.was = new References(before);
    this.is = new References(after);
    this.schemas = new SchemaComparison(this.was, this.is, this.report);
  }

  private readonly report = (at: string, what: string, breaking: boolean): void => {
    this.changes.push({ at, what, breaking });
  };

  compare(): readonly ApiChange[] {
    this.compareNames(child(this.before, "paths"), child(this.after, "paths"), "", (before, after, path) => {
      const operations = (node: Node) =>
        Object.fromEntries(Object.entries(node).filter(([method]) => METHODS.includes(method)));
      const name = (method: string) => `${method.toUpperCase()} ${path}`;
      this.compareNames(
        operations(before),
        operations(after),
        path,
        (was, is, method) => this.compareOperation(was, is, name(method)),
        name,
      );
    });
    const others = (document: Node) => child(document, "x-other-requests");
    this.compareNames(others(this.before), others(this.after), "other requests", (was, is, name) =>
      this.compareResponses(was, is, `other requests/${name}`),
    );
    return this.changes;
  }

  /** What only one has is reported; what both have is compared. */
  private compareNames(
    before: Node,
    after: Node,
    at: string,
    both: (before: Node, after: Node, name: string) => void,
    label: (name: string) => string = (name) => `${at} ${name}`.trim(),
  ): void {
    for (const name of Object.keys(before)) {
      if (Object.hasOwn(after, name)) both(child(before, name), child(after, name), name);
      else this.report(label(name), "is gone", true);
    }
    for (const name of Object.keys(after)) if (!Object.hasOwn(before, name)) this.report(label(name), "is new", false);
  }

  private compareOperation(before: Node, after: Node, at: string): void {
    if (before["operationId"] !== after["operationId"]) {
      this.report(at, `operationId ${before["operationId"]} is ${after["operationId"]}`, true);
    }
    this.compareSecurity(before, after, at);
    this.compareParameters(before, after, at);
    this.compareRequestBody(before, after, at);
    this.compareResponses(before, after, at);
  }

  /** One of several requirements suffices: a new one breaks nobody, unless there was none. */
  private compareSecurity(before: Node, after: Node, at: string): void {
    const list = (document: Node, { security = document["security"] }: Node) =>
      (Array.isArray(security) ? security : []).filter(isNode).map((one) => securityText(document, one).join(" and "));
    const [was, is] = [list(this.before, before), list(this.after, after)];
    for (const one of was.filter((text) => !is.includes(text))) {
      this.report(at, `does not take ${one || "a request without a key"} any more`, is.length > 0);
    }
    for (const one of is.filter((text) => !was.includes(text))) this.report(at, `takes ${one}`, was.length === 0);
  }

  private compareParameters(before: Node, after: Node, at: string): void {
    const byName = (node: Node, references: References) =>
      Object.fromEntries(
        (Array.isArray(node["parameters"]) ? node["parameters"] : [])
          .filter(isNode)
          .map((one) => references.resolve(one))
          .map((one) => [`${one["in"]} ${String(one["name"]).toLowerCase()}`, one]),
      );
    const [was, is] = [byName(before, this.was), byName(after, this.is)];
    for (const [name, parameter] of Object.entries(was)) {
      const other = is[name];
      if (other === undefined) {
        this.report(`${at} ${name}`, "is gone", true);
        continue;
      }
      this.compareRequired(parameter, other, `${at} ${name}`);
      this.compareBoth(parameter, other, `${at} ${name}`, "request");
    }
    for (const [name, parameter] of Object.entries(is)) {
      if (!(name in was)) this.report(`${at} ${name}`, "is new", parameter["required"] === true);
    }
  }

  private compareRequired(before: Node, after: Node, at: string): void {
    const [was, is] = [before["required"] === true, after["required"] === true];
    if (was !== is) this.report(at, is ? "is required now" : "is optional now", is);
  }

  private compareRequestBody(before: Node, after: Node, at: string): void {
    const [was, is] = [child(before, "requestBody"), child(after, "requestBody")];
    if (Object.keys(was).length === 0 && Object.keys(is).length === 0) return;
    this.compareRequired(was, is, `${at} body`);
    this.compareContents(was, is, `${at} body`, "request");
  }

  private compareResponses(before: Node, after: Node, at: string): void {
    const [all, others] = [child(before, "responses"), child(after, "responses")];
    for (const status of Object.keys(all)) {
      if (!Object.hasOwn(others, status)) this.report(`${at} ${status}`, "is gone", true);
      else
        this.compareResponse(
          this.was.resolve(child(all, status)),
          this.is.resolve(child(others, status)),
          `${at} ${status}`,
        );
    }
    for (const status of Object.keys(others)) {
      // Callers decide about refusals by their codes, of which there may be more; not about another success.
      if (!Object.hasOwn(all, status)) this.report(`${at} ${status}`, "is new", Number(status) < 400);
    }
  }

  private compareResponse(before: Node, after: Node, at: string): void {
    const [had, has] = [child(before, "headers"), child(after, "headers")];
    this.compareNames(had, has, `${at} header`, (one, other, name) => {
      const [was, is] = [this.was.resolve(one), this.is.resolve(other)];
      const [always, still] = [was["required"] === true, is["required"] === true];
      if (always !== still)
        this.report(`${at} header ${name}`, still ? "is always there" : "is not always there any more", !still);
      this.compareBoth(was, is, `${at} header ${name}`, "response");
    });
    this.compareContents(before, after, `${at} body`, "response");
  }

  private compareContents(before: Node, after: Node, at: string, direction: "request" | "response"): void {
    this.compareNames(child(before, "content"), child(after, "content"), at, (was, is) =>
      this.compareBoth(was, is, at, direction),
    );
  }

  private compareBoth(before: Node, after: Node, at: string, direction: "request" | "response"): void {
    this.schemas.compare({ before: child(before, "schema"), after: child(after, "schema"), at, direction });
  }
}

/**
 * What changed from one OpenAPI document to another, and whether it breaks callers. Texts and examples do not count.
 *
 * @param before what callers were written for
 */
export const compareDocuments = (before: Node, after: Node): readonly ApiChange[] =>
  new DocumentComparison(before, after).compare();
