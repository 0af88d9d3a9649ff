import { CosError } from "./cos-error";
import type { CosOperation } from "./operation";
import { COS_OPERATIONS } from "./operations";
import type { CosRequest } from "./request";

/** Headers of COS that go with any request; SDKs mark what they send again with x-cos-sdk-retry. */
const COMMON_HEADERS = new Set(["x-cos-security-token", "x-cos-sdk-retry"]);

/** SDKs send an empty versionId for the latest version, which is the only one here. */
const saysNothing = ([name, value]: readonly [string, string]): boolean => name === "versionId" && value === "";

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1).toLowerCase()) : pattern.toLowerCase() === name;

/** The operation of a method on a bucket or an object. @throws CosError MethodNotAllowed */
export function findOperation({ method, key }: CosRequest): CosOperation {
  const on = key === "" ? "bucket" : "object";
  const operation = COS_OPERATIONS.find((candidate) => candidate.method === method && candidate.on === on);
  if (!operation) throw new CosError("MethodNotAllowed", `The method ${method} is not allowed on a ${on} here.`);
  return operation;
}

/**
 * Refuses what would mean something to the real service and is not offered here.
 *
 * @throws CosError NotImplemented for a parameter (a subresource is one) or a header `x-cos-…` that the operation does
 *   not take
 */
export function checkOffered(operation: CosOperation, { parameters, headers }: CosRequest): void {
  const asked = Object.entries(parameters).filter((parameter) => !saysNothing(parameter));
  const [parameter] = asked.find(([name]) => !operation.parameters.includes(name)) ?? [];
  if (parameter !== undefined) throw notImplemented(operation, `parameter ${JSON.stringify(parameter)}`);
  const header = Object.keys(headers).find(
    (name) =>
      name.startsWith("x-cos-") &&
      !COMMON_HEADERS.has(name) &&
      !operation.headers.some((pattern) => matches(pattern, name)),
  );
  if (header !== undefined) throw notImplemented(operation, `header ${header}`);
}

function notImplemented({ name }: CosOperation, missing: string): CosError {
  return new CosError("NotImplemented", `The local cloud's ${name} does not have the ${missing}.`, missing);
}
