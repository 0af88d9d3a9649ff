import assert from "node:assert/strict";
import Ajv, { type ValidateFunction } from "ajv/dist/2020";
import type { JsonSchema } from "../../lib/json-schema";

interface Referred {
  readonly $ref?: string;
}

interface HeaderObject extends Referred {
  readonly required?: boolean;
  readonly schema?: JsonSchema;
}

interface ResponseObject extends Referred {
  readonly headers?: Readonly<Record<string, HeaderObject>>;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

interface WithResponses {
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

/** The part of an OpenAPI document that says what is answered. */
export interface AnswersDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, WithResponses>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
  readonly "x-other-requests": Readonly<Record<"otherPath" | "otherMethod" | "preflight", WithResponses>>;
}

export interface Answer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Headers of the connection or about the body's length: not part of the API. */
const OF_THE_CONNECTION = new Set(["connection", "content-length", "content-type", "date", "keep-alive"]);

/** What the document leaves open for later releases is closed: this release answers nothing that it does not say. */
function closed(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (_key, value) =>
      value?.type === "object" && value.properties !== undefined ? { ...value, additionalProperties: false } : value,
    ),
  );
}

/** Checks answers against an OpenAPI document. */
export class DescribedAnswers {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly schemas;
  private readonly validators = new Map<object, ValidateFunction>();
  /** How often each status of each operation was seen. */
  readonly seen = new Map<string, number>();
  /** Codes of the problems that were seen. */
  readonly codes = new Set<string>();

  constructor(private readonly document: AnswersDocument) {
    this.schemas = Object.fromEntries(
      Object.entries(document.components.schemas).map(([name, schema]) => [name, closed(schema)]),
    );
  }

  /**
   * @param path as it was sent, without the query
   * @throws AssertionError when the document does not say that a request is answered this way
   */
  check(method: string, path: string, answer: Answer): void {
    const [name, { responses }] = this.find(method, path, answer);
    const what = `${method} ${path.slice(0, 60)} (${name}) ${answer.status}`;
    const response = responses[answer.status];
    assert(response, `${what}: the status is not described: ${answer.body}`);
    const { headers = {}, content } = this.resolve(response);
    this.checkHeaders(what, headers, answer.headers);
    const type = answer.headers["content-type"];
    if (content === undefined) assert.deepEqual([type, answer.body], [undefined, ""], what);
    else {
      const media = content[type ?? ""];
      assert(media, `${what}: the media type ${type} is not described`);
      const body = JSON.parse(answer.body);
      this.checkValue(`${what}: body`, media.schema, body);
      if (answer.status >= 400) this.codes.add(body.code);
    }
    const key = `${name} ${answer.status}`;
    this.seen.set(key, (this.seen.get(key) ?? 0) + 1);
  }

  private find(method: string, path: string, { status }: Answer): readonly [string, WithResponses] {
    const { paths, "x-other-requests": others } = this.document;
    const methods = Object.hasOwn(paths, path) ? paths[path] : undefined;
    const operation = methods?.[method.toLowerCase()];
    if (operation !== undefined && method === method.toUpperCase()) return [`${method} ${path}`, operation];
    if (status === 204) return ["preflight", others.preflight];
    // An environment that does not enable a path answers as if there were none.
    if (methods !== undefined && status !== 404) return ["otherMethod", others.otherMethod];
    return ["otherPath", others.otherPath];
  }

  private checkHeaders(
    what: string,
    described: Readonly<Record<string, HeaderObject>>,
    headers: Readonly<Record<string, string>>,
  ): void {
    for (const [name, value] of Object.entries(headers)) {
      if (OF_THE_CONNECTION.has(name)) continue;
      const header = described[name];
      assert(header, `${what}: the header ${name} is not described`);
      this.checkValue(`${what}: header ${name}`, this.resolve(header).schema ?? {}, value);
    }
    for (const [name, header] of Object.entries(described)) {
      if (this.resolve(header).required) assert(name in headers, `${what}: the header ${name} is missing`);
    }
  }

  private checkValue(what: string, schema: JsonSchema, value: unknown): void {
    let validate = this.validators.get(schema);
    if (validate === undefined) {
      validate = this.ajv.compile({ ...schema, components: { schemas: this.schemas } });
      this.validators.set(schema, validate);
    }
    assert(validate(value), `${what}: ${this.ajv.errorsText(validate.errors)}: ${JSON.stringify(value)}`);
  }

  /** What a reference refers to. */
  private resolve<T extends Referred>(value: T): T {
    if (value.$ref === undefined) return value;
    const names = value.$ref.replace(/^#\//, "").split("/");
    const found = names.reduce<unknown>(
      (here, name) => (here as Readonly<Record<string, unknown>> | undefined)?.[name],
      this.document,
    );
    assert(found, `${value.$ref} leads nowhere`);
    return found as T;
  }
}
