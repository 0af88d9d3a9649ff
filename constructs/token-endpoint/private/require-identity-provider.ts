import type { IConstruct } from "constructs";
import { remembersTogether } from "../../../contract/endpoint/idempotency";
import { JWKS_URL, takesTokens } from "../../../contract/endpoint/identity-provider";
import { ValidationError } from "../../validation-error";
import type { EndpointSettings } from "./settings";

/**
 * Keys that came in the clear could be anyone's; a budget that several instances each count is not a budget.
 *
 * @throws ValidationError
 */
export function requireIdentityProvider(
  scope: IConstruct,
  {
    identityProvider,
    store,
    function: { runtime, maxInstances },
  }: Pick<EndpointSettings, "identityProvider" | "store" | "function">,
): void {
  if (identityProvider === undefined) return;
  const refuse = (what: string, fix: string) => new ValidationError(scope, `identityProvider${what}`, fix);
  if (!JWKS_URL.test(identityProvider.jwksUrl)) {
    throw refuse(
      `.jwksUrl: got ${JSON.stringify(identityProvider.jwksUrl)}; allowed: an address with https, without a user, a password and a fragment.`,
      "Name the provider's jwks_uri.",
    );
  }
  if (!takesTokens(runtime)) {
    throw refuse(
      `: got one with runtime ${runtime}, on which no token can be verified; allowed: with runtime Nodejs20.19.`,
      "Leave runtime out, or identityProvider.",
    );
  }
  if (identityProvider.subjects === undefined || remembersTogether(maxInstances, store !== undefined)) return;
  throw refuse(
    `.subjects: got a budget with ${maxInstances} instances, each of which counts on its own; allowed: with maxInstances 1, or with a redis store.`,
    "Set maxInstances to 1, give a store, or leave subjects out.",
  );
}
