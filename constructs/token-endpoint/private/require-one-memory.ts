import type { IConstruct } from "constructs";
import { keepsIdempotency } from "../../../contract/endpoint/idempotency";
import { ValidationError } from "../../validation-error";
import type { EndpointSettings } from "./settings";

/**
 * An instance remembers by itself which requests it has answered: of several each would issue a token.
 *
 * @throws ValidationError
 */
export function requireOneMemory(
  scope: IConstruct,
  { idempotency, function: { maxInstances } }: Pick<EndpointSettings, "idempotency" | "function">,
): void {
  if (!idempotency || keepsIdempotency(maxInstances)) return;
  throw new ValidationError(
    scope,
    `idempotency: got true with ${maxInstances} instances, each of which remembers by itself; allowed: with maxInstances 1.`,
    "Leave idempotency out, or set maxInstances to 1 (in an environment file: endpoint.idempotency, function.maxInstances).",
  );
}
