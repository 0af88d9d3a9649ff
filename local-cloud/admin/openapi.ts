import { ANNOTATIONS, type JsonSchema } from "../../lib/json-schema";
import { ADMIN_FOLDER } from "./admin-folder";
import type { AdminOperation } from "./operation";

type Json = Readonly<Record<string, unknown>>;

const LEFT_OUT: ReadonlySet<string> = new Set(ANNOTATIONS);

/** A schema as the document has it: without our own keywords. */
const inDocument = (schema: JsonSchema): Json =>
  JSON.parse(JSON.stringify(schema, (key, value: unknown) => (LEFT_OUT.has(key) ? undefined : value)));

const PROBLEM: Json = {
  description: "Refused, and why.",
  content: {
    "application/problem+json": {
      schema: {
        type: "object",
        properties: {
          title: { type: "string" },
          status: { type: "integer" },
          detail: { type: "string", description: "What is wrong, where, what was got and what is allowed." },
          fix: { type: "string", description: "What fixes it, where the detail does not say." },
        },
        required: ["title", "status", "detail"],
      },
    },
  },
};

const queryParameters = ({ properties = {}, required = [] }: JsonSchema): Json[] =>
  Object.entries(properties).map(([name, schema]) => {
    const { description = "", ...rest } = schema || {};
    return { name, in: "query", description, required: required.includes(name), schema: inDocument(rest) };
  });

const content = (schema: JsonSchema, example: object): Json => ({
  "application/json": { schema: inDocument(schema), example },
});

function operationObject({ name, summary, description, open, query, body, answer }: AdminOperation): Json {
  return {
    operationId: name,
    summary,
    ...(description && { description }),
    ...(open && { security: [] }),
    ...(query && { parameters: queryParameters(query) }),
    ...(body && { requestBody: { required: true, content: content(body.schema, body.example) } }),
    responses: {
      [answer.status ?? 200]: { description: summary, content: content(answer.schema, answer.example) },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

/** The administrative API as an OpenAPI 3.1 document. */
export function adminDocument(operations: readonly AdminOperation[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    const path = `${ADMIN_FOLDER}${operation.path}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationObject(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Administration of the local Tencent Cloud",
      version: "1",
      description: "For tests and tools on the same machine: health, clock, faults, requests, snapshots, reset.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [
      {
        url: "http://127.0.0.1:{port}",
        variables: { port: { default: "7100", description: "The port of the local cloud." } },
      },
    ],
    security: [{ accountKey: [] }],
    paths,
    components: {
      responses: { Problem: PROBLEM },
      securitySchemes: {
        accountKey: {
          type: "http",
          scheme: "basic",
          description: "User and password are the account's SecretId and SecretKey, as the local cloud exports them.",
        },
      },
    },
  };
}
