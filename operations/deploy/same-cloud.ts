import { UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";

/**
 * Makes sure that the account that is examined is the one that is deployed to: scripts find a local cloud by its
 * address, the Terraform provider by its proxy.
 * @throws UserError when only one of the two would go to the local cloud
 */
export function requireSameCloud(variables: Variables): void {
  const scripts = variables[CLOUD_ENDPOINT_VARIABLE];
  const provider =
    variables["TENCENTCLOUD_PROTOCOL"]?.toUpperCase() === "HTTP"
      ? (variables["HTTP_PROXY"] ?? variables["http_proxy"])
      : undefined;
  const same = (address: string | undefined) => address?.replace(/\/$/, "");
  if (same(scripts) === same(provider)) return;
  throw new UserError(
    scripts === undefined
      ? `The Terraform provider would deploy through the proxy ${hostName(provider)} over HTTP, but the account would be looked at directly.`
      : `The account would be looked at on the local cloud ${hostName(scripts)}, but the Terraform provider would deploy elsewhere.`,
    scripts === undefined
      ? `To deploy to the account, run \`unset TENCENTCLOUD_PROTOCOL\`; to a local cloud, set ${CLOUD_ENDPOINT_VARIABLE} to its address too.`
      : `To deploy to the account, run \`unset ${CLOUD_ENDPOINT_VARIABLE}\`; to a local cloud, \`npm run deploy:local\`.`,
  );
}

/** An address without any user in it. */
function hostName(address: string | undefined): string {
  return URL.canParse(address ?? "") ? new URL(address ?? "").host : "that is set";
}
