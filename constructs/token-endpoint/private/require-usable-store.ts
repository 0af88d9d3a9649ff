import type { IConstruct } from "constructs";
import { reserveProblem } from "../../../contract/endpoint/store";
import { maySend } from "../../../contract/quota";
import { ValidationError } from "../../validation-error";
import type { TokenEndpointProps } from "../token-endpoint-props";
import type { EndpointSettings } from "./settings";

/** @throws ValidationError for a store whose reserve is unusable, and for a rate that it would not keep */
export function requireUsableStore(
  scope: IConstruct,
  { store, quota, function: { maxInstances } }: Pick<EndpointSettings, "store" | "quota" | "function">,
  { instanceRequestsPerSecond }: Pick<TokenEndpointProps, "instanceRequestsPerSecond">,
): void {
  if (store === undefined) return;
  const problem = reserveProblem(store.reserve, { maxInstances, maySend: maySend(quota) });
  if (problem !== undefined) throw new ValidationError(scope, `store.reserve: ${problem}`, "Change store.reserve.");
  if (instanceRequestsPerSecond === undefined) return;
  throw new ValidationError(
    scope,
    `instanceRequestsPerSecond: got ${instanceRequestsPerSecond} with a redis store, which limits all instances together; allowed: without one.`,
    "Leave instanceRequestsPerSecond out.",
  );
}
