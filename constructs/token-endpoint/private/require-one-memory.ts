import type { IConstruct } from "constructs";
import { remembersTogether } from "../../../contract/endpoint/idempotency";
import { ValidationError } from "../../validation-error";
import type { EndpointSettings } from "./settings";

/**
 * Each instance remembers on its own which requests it has answered: several would each issue a token.
 *
 * @throws ValidationError
 */
export function requireOneMemory(
  scope: IConstruct,
  { idempotency, store, function: { maxInstances } }: Pick<EndpointSettings, "idempotency" | "store" | "function">,
): void {
  if (!idempotency || remembersTogether(maxInstances, store !== undefined)) return;
  throw new ValidationError(
    scope,
    `idempotency: got true with ${maxInstances} instances, each of which remembers on its own; allowed: with maxInstances 1, or with a redis store.`,
    "Leave idempotency out, or set maxInstances to 1 (in an environment file: endpoint.idempotency, function.maxInstances).",
  );
}
