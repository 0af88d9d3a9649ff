import { CLIENT_KEYS_PURPOSE, composeName } from "../../contract/endpoint/resource-names";
import { FACEID } from "../../contract/vendor/api";
import { ownResource } from "../../policies/six-segments";

/**
 * What the function does with the secret of the client keys; a role that may do only one of them is
 * useless.
 */
const KEY_ACTIONS = ["ssm:GetSecretValue", "ssm:ListSecretVersionIds"] as const;

const statement = (resource: string, action: readonly string[]): string =>
  JSON.stringify({ effect: "allow", action, resource: [resource] });

/**
 * The CAM statement that allows an action, as JSON. An action that is not about the client keys is allowed in faceid.
 */
export function camStatement(action: string, region: string, environment: string): string {
  if (!KEY_ACTIONS.some((name) => name === `ssm:${action}`)) return statement("*", [`${FACEID.service}:${action}`]);
  const secretName = composeName({ environment, purpose: CLIENT_KEYS_PURPOSE });
  return statement(ownResource("ssm:GetSecretValue", { region, creatorUin: "*", secretName }), KEY_ACTIONS);
}
