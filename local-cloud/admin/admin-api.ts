import { STATUS_CODES } from "node:http";
import { equalTexts } from "../../lib/equal-texts";
import { type LazyValidator, lazyValidator } from "../../lib/lazy-validator";
import { dotted, violations } from "../../lib/schema-errors";
import { UserError } from "../../lib/user-error";
import { coerce, readForm } from "../core/form-parameters";
import { type HttpMessage, LARGEST_BODY_BYTES } from "../core/http-message";
import type { HttpReply } from "../core/reply";
import { ADMIN_FOLDER } from "./admin-folder";
import { adminDocument } from "./openapi";
import { AdminError, type Administered, type AdminOperation } from "./operation";
import { ADMIN_OPERATIONS } from "./operations";

const getDocument: AdminOperation = {
  name: "getDocument",
  method: "GET",
  path: "openapi.json",
  summary: "This API as an OpenAPI 3.1 document",
  open: true,
  answer: { schema: { type: "object" }, example: { openapi: "3.1.0" } },
  perform: () => describeAdminApi(),
};

/** Every operation of the administrative API. */
export const EVERY_ADMIN_OPERATION: readonly AdminOperation[] = [...ADMIN_OPERATIONS, getDocument];

/** The description of the administrative API, OpenAPI 3.1. */
export const describeAdminApi = (): object => adminDocument(EVERY_ADMIN_OPERATION);

const VALIDATORS = new Map<object, LazyValidator<unknown>>();

/** Answers what tests and tools with the first account's key ask of the local cloud itself. */
export class AdminApi {
  constructor(private readonly local: Administered) {}

  /** The answer to a request below {@link ADMIN_FOLDER}. Never throws. */
  async answer(message: HttpMessage): Promise<HttpReply> {
    try {
      const operation = find(message.method, message.path.slice(ADMIN_FOLDER.length));
      if (!operation.open) this.authenticate(message);
      const query = readQuery(operation, message.query);
      const body = parseBody(operation, message);
      const answer = await operation.perform({ local: this.local, query, body } as never);
      return json(operation.answer.status ?? 200, "application/json", answer);
    } catch (error) {
      return refused(error);
    }
  }

  /** The key's holder may run code here anyway; any other user of the machine may not. */
  private authenticate({ headers }: HttpMessage): void {
    const { secretId, secretKey } = this.local.cloud.account;
    const [scheme = "", credentials = ""] = (headers["authorization"] ?? "").split(" ");
    const given = Buffer.from(credentials, "base64").toString("utf8");
    if (scheme.toLowerCase() === "basic" && equalTexts(given, `${secretId}:${secretKey}`)) return;
    throw new AdminError(
      401,
      "The request does not have the first account's key.",
      'Send the SecretId as user and the SecretKey as password: curl -u "$TENCENTCLOUD_SECRET_ID:$TENCENTCLOUD_SECRET_KEY".',
      { "www-authenticate": 'Basic realm="local cloud"' },
    );
  }
}

function find(method: string, path: string): AdminOperation {
  const there = EVERY_ADMIN_OPERATION.filter((operation) => operation.path === path);
  if (there.length === 0) {
    const paths = new Set(EVERY_ADMIN_OPERATION.map((operation) => `${ADMIN_FOLDER}${operation.path}`));
    throw new AdminError(404, `There is no ${ADMIN_FOLDER}${path}; allowed: ${[...paths].join(", ")}.`);
  }
  const found = there.find((operation) => operation.method === method);
  if (found) return found;
  const allow = there.map((operation) => operation.method).join(", ");
  throw new AdminError(405, `${ADMIN_FOLDER}${path} does not take ${method}; allowed: ${allow}.`, undefined, { allow });
}

function readQuery({ query }: AdminOperation, encoded: string): object {
  // Most have nothing to check, and to load what checks it would take half of a first answer's time.
  if (!query && encoded === "") return {};
  const schema = query ?? { type: "object", properties: {}, additionalProperties: false };
  const value = coerce(form(encoded), schema);
  return requireValid(schema, value, "the query's ");
}

function form(encoded: string): Record<string, string> {
  try {
    return readForm(encoded);
  } catch (error) {
    throw new AdminError(400, (error as Error).message);
  }
}

function parseBody({ body }: AdminOperation, message: HttpMessage): unknown {
  const { length } = message.body;
  if (length > LARGEST_BODY_BYTES) throw new AdminError(413, `The body is larger than ${LARGEST_BODY_BYTES} bytes.`);
  if (!body) {
    if (length > 0) throw new AdminError(400, "The operation takes no body.", "Leave the body out.");
    return undefined;
  }
  const type = message.headers["content-type"]?.toLowerCase() ?? "";
  if (!type.startsWith("application/json")) {
    throw new AdminError(415, `Content-Type: got ${type === "" ? "none" : `"${type}"`}; allowed: application/json.`);
  }
  return requireValid(body.schema, parse(message.body), "");
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch (error) {
    throw new AdminError(400, `The body is not JSON: ${(error as Error).message}.`);
  }
}

function requireValid(schema: object, value: unknown, place: string): object {
  const validate = VALIDATORS.get(schema) ?? lazyValidator(schema);
  if (validate(value)) {
    VALIDATORS.set(schema, validate);
    return value as object;
  }
  const found = violations(validate.errors, value, schema);
  const [{ fix } = {}] = found;
  throw new AdminError(400, found.map(({ path, message }) => `${place}${dotted(path)}: ${message}`).join(" "), fix);
}

function refused(error: unknown): HttpReply {
  const known = error instanceof AdminError || error instanceof UserError;
  const status = error instanceof AdminError ? error.status : error instanceof UserError ? 409 : 500;
  const detail = known ? error.message : `A defect of the local cloud: ${String(error)}`;
  const fix = known ? error.fix : undefined;
  const problem = { title: STATUS_CODES[status], status, detail, ...(fix !== undefined && { fix }) };
  return json(status, "application/problem+json", problem, error instanceof AdminError ? error.headers : {});
}

const json = (
  status: number,
  type: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): HttpReply => ({
  status,
  headers: { "content-type": type, "cache-control": "no-store", ...headers },
  body: `${JSON.stringify(body)}\n`,
});
