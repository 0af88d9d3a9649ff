import type { IConstruct } from "constructs";
import { ValidationError } from "../../validation-error";
import type { EndpointSettings } from "./settings";

/**
 * SCF writes what an Event function returns into its log topic (`RetMsg`), which cannot be switched off: a result would
 * be there with everything it says about a person.
 *
 * @throws ValidationError
 */
export function requireSealedResults(
  scope: IConstruct,
  { results, function: { kind } }: Pick<EndpointSettings, "results" | "function">,
): void {
  if (results === undefined || kind !== "event") return;
  throw new ValidationError(
    scope,
    "results: got results with functionKind event, whose return values SCF writes into the log topic; allowed: with functionKind web.",
    "Set functionKind to web, or leave results out (in an environment file: function.kind, endpoint.results).",
  );
}
