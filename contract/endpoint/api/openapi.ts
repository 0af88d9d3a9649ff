import type { JsonSchema } from "../../../lib/json-schema";
import { SIGNED_AUTHORIZATION_HEADER } from "../headers";
import { PROBLEMS, type ProblemCode } from "../problems";
import { OPERATION_SCOPES, type OperationName, ROUTES } from "../routes";
import { ANSWER_HEADERS, type AnsweredWith } from "./answer-headers";
import { NOT_OURS, OPERATIONS, OTHER_REQUESTS, PROBLEMS_OF_ANY_REQUEST } from "./operations";
import { PROBLEM_EXAMPLES } from "./problem-examples";
import { API_SCHEMAS, reference } from "./schemas";

type Json = Readonly<Record<string, unknown>>;

/** Keywords that are not JSON Schema's, and those that only a schema of its own has. */
const LEFT_OUT: ReadonlySet<string> = new Set(["tsType", "allowed", "unit", "meanings", "$schema", "$id"]);

/** A schema as the document has it: references lead to its components. */
const inDocument = (schema: JsonSchema): Json =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      if (LEFT_OUT.has(key)) return undefined;
      return key === "$ref" ? String(value).replace("#/$defs/", "#/components/schemas/") : value;
    }),
  );

const mapValues = <T, U>(record: Readonly<Record<string, T>>, change: (value: T, name: string) => U) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));

/** The example of a problem, as the endpoint answers it. */
export function problemExample(code: ProblemCode): Json {
  const { status, title, retryable } = PROBLEMS[code];
  const { detail, ...more } = PROBLEM_EXAMPLES[code];
  return { type: `urn:ekyc-token-endpoint:problem:${code}`, title, status, detail, code, retryable, ...more };
}

const headersFor = (answer: AnsweredWith): Json =>
  mapValues(Object.fromEntries(Object.entries(ANSWER_HEADERS).filter(([, { on }]) => on(answer))), (_header, name) => ({
    $ref: `#/components/headers/${name}`,
  }));

/** Responses that several operations share, by name. */
class SharedResponses {
  readonly byName: Record<string, Json> = {};

  /** A reference to a response, which is kept once however often it is used. */
  refer(status: number, response: Json): Json {
    const text = JSON.stringify(response);
    const names = Object.keys(this.byName).filter((name) => name.startsWith(`Problem${status}`));
    const same = names.find((name) => JSON.stringify(this.byName[name]) === text);
    const name = same ?? `Problem${status}${names.length === 0 ? "" : `-${names.length + 1}`}`;
    this.byName[name] = response;
    return { $ref: `#/components/responses/${name}` };
  }
}

function problemResponse(status: number, codes: readonly ProblemCode[], operation?: OperationName): Json {
  return {
    description: codes.map((code) => PROBLEMS[code].title).join("; "),
    headers: headersFor({ ...(operation && { operation }), status, codes }),
    content: {
      "application/problem+json": {
        schema: {
          allOf: [inDocument(reference("ProblemBody")), { properties: { code: { type: "string", enum: codes } } }],
        },
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  };
}

/** The responses with problems, by status. */
function problemResponses(shared: SharedResponses, problems: readonly ProblemCode[], operation?: OperationName): Json {
  const all = [...new Set([...problems, ...PROBLEMS_OF_ANY_REQUEST])];
  const statuses = [...new Set(all.map((code): number => PROBLEMS[code].status))].sort((a, b) => a - b);
  const withStatus = (status: number) => all.filter((code) => PROBLEMS[code].status === status);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      shared.refer(status, problemResponse(status, withStatus(status), operation)),
    ]),
  );
}

/**
 * A key with its scope: as bearer, or next to the signature that a gateway asks for; or a token in its place. Empty for
 * what needs neither.
 */
function security(operation: OperationName): readonly Json[] {
  const scope = (OPERATION_SCOPES as Partial<Record<OperationName, string>>)[operation];
  return scope === undefined
    ? []
    : [{ clientKey: [scope] }, { clientKeyBesideSignature: [scope] }, { identityToken: [scope] }];
}

function operationObject(operation: OperationName, shared: SharedResponses): Json {
  const { summary, description, headers, body, answer, problems } = OPERATIONS[operation];
  return {
    operationId: operation,
    summary,
    description,
    security: security(operation),
    ...(headers && {
      parameters: headers.map(({ schema, ...header }) => ({ ...header, in: "header", schema: inDocument(schema) })),
    }),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: { $ref: `#/components/schemas/${body.schema.title}` },
            example: body.example,
          },
        },
      },
    }),
    responses: {
      [answer.status]: {
        description: answer.description,
        headers: headersFor({ operation, status: answer.status, codes: [] }),
        content: {
          "application/json": {
            schema: inDocument(reference(answer.schema)),
            examples: mapValues(answer.examples, (value) => ({ value })),
          },
        },
      },
      ...problemResponses(shared, problems, operation),
    },
  };
}

const otherRequests = (shared: SharedResponses): Json =>
  mapValues<{ description: string; status?: number; problems: readonly ProblemCode[] }, Json>(
    OTHER_REQUESTS,
    ({ description, status, problems }) => ({
      description,
      responses: {
        ...(status && { [status]: { description, headers: headersFor({ status, codes: [] }) } }),
        ...problemResponses(shared, problems),
      },
    }),
  );

const bodySchemas = (): JsonSchema[] => Object.values(OPERATIONS).flatMap(({ body }) => body?.schema ?? []);

/** The endpoint's API as an OpenAPI 3.1 document: the same for every environment. */
export function openApiDocument(): Json {
  const shared = new SharedResponses();
  const schemas = {
    ...Object.fromEntries(bodySchemas().map((schema) => [schema.title ?? "", schema])),
    ...API_SCHEMAS,
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "eKYC token endpoint",
      version: "1",
      description: `Issues tokens for Tencent Cloud eKYC and reads their results. A client key belongs to a server and never into an app. ${NOT_OURS}`,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [
      {
        url: "{address}",
        variables: {
          address: { default: "https://ekyc.example.com", description: "The stack's output `endpoint_url`." },
        },
      },
    ],
    paths: mapValues(ROUTES, (methods) =>
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => [
          method.toLowerCase(),
          operationObject(operation, shared),
        ]),
      ),
    ),
    components: {
      schemas: mapValues(schemas, inDocument),
      responses: shared.byName,
      headers: mapValues(ANSWER_HEADERS, ({ on: _on, schema, ...header }) => ({
        ...header,
        schema: inDocument(schema),
      })),
      examples: mapValues(PROBLEMS, (_problem, code) => ({ value: problemExample(code as ProblemCode) })),
      securitySchemes: {
        clientKey: { type: "http", scheme: "bearer", description: "A client key. The roles are its scopes." },
        identityToken: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description:
            "In place of a client key, where the environment has an identity provider: one of its tokens, with the scopes in a claim.",
        },
        clientKeyBesideSignature: {
          type: "apiKey",
          in: "header",
          name: SIGNED_AUTHORIZATION_HEADER,
          description:
            "`Bearer` and the client key, where `authorization` holds the signature that a gateway asks for.",
        },
      },
    },
    "x-other-requests": otherRequests(shared),
  };
}
