import { takesTokens } from "../../contract/endpoint/identity-provider";
import type { EnvironmentCheck } from "./check";

/** What verifies tokens needs Web Crypto, which Node has for every module since version 20. */
export const identityProviderRuntime: EnvironmentCheck = ({
  function: { runtime },
  endpoint: { identityProvider },
}) => {
  if (identityProvider === undefined || takesTokens(runtime)) return [];
  return [
    {
      path: ["endpoint", "identityProvider"],
      message: `got an identity provider with function.runtime ${runtime}, on which no token can be verified; allowed: with function.runtime Nodejs20.19.`,
    },
  ];
};
