import { CosError } from "./cos-error";
import type { CosOperation } from "./operation";
import { COS_OPERATIONS } from "./operations";
import type { CosRequest } from "./request";

/** Headers of COS that go with any request; SDKs mark what they send again with x-cos-sdk-retry. */
const COMMON_HEADERS = new Set(["x-cos-security-token", "x-cos-sdk-retry"]);

/** An empty versionId counts as none (436/46206); SDKs send it for the latest version, which is the only one here. */
const saysNothing = ([name, value]: readonly [string, string]): boolean => name === "versionId" && value === "";

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1).toLowerCase()) : pattern.toLowerCase() === name;

/** Whether a request has a parameter, or a header of COS, by its name. */
const has = ({ parameters, headers }: CosRequest, name: string): boolean =>
  name in (name.startsWith("x-cos-") ? headers : parameters);

/**
 * The operation of a method on COS, a bucket or an object: of several, the one that the most of the request selects.
 *
 * @throws CosError MethodNotAllowed
 */
export function findOperation(request: CosRequest): CosOperation {
  const { method, bucket, key } = request;
  const on = bucket === "" ? "service" : key === "" ? "bucket" : "object";
  const [operation] = COS_OPERATIONS.filter(
    ({ selectedBy = [], ...candidate }) =>
      candidate.method === method && candidate.on === on && selectedBy.every((name) => has(request, name)),
  ).sort((a, b) => (b.selectedBy?.length ?? 0) - (a.selectedBy?.length ?? 0));
  if (!operation) throw new CosError("MethodNotAllowed", `The method ${method} is not allowed on ${NOUN[on]} here.`);
  return operation;
}

const NOUN = { service: "COS itself", bucket: "a bucket", object: "an object" } as const;

/**
 * Refuses what would mean something to the real service and is not offered here.
 *
 * @throws CosError NotImplemented for a parameter (a subresource is one) or a header `x-cos-…` that the operation does
 *   not take
 */
export function checkOffered(operation: CosOperation, { parameters, headers }: CosRequest): void {
  const { selectedBy = [] } = operation;
  const offered = [...selectedBy, ...operation.parameters];
  const asked = Object.entries(parameters).filter((parameter) => !saysNothing(parameter));
  const [parameter] = asked.find(([name]) => !offered.includes(name) && !offered.includes("*")) ?? [];
  if (parameter !== undefined) throw notImplemented(operation, `parameter ${JSON.stringify(parameter)}`);
  const header = Object.keys(headers).find(
    (name) =>
      name.startsWith("x-cos-") &&
      !COMMON_HEADERS.has(name) &&
      ![...selectedBy, ...operation.headers].some((pattern) => matches(pattern, name)),
  );
  if (header !== undefined) throw notImplemented(operation, `header ${header}`);
}

function notImplemented({ name }: CosOperation, missing: string): CosError {
  return new CosError("NotImplemented", `The local cloud's ${name} does not have the ${missing}.`, missing);
}
