import { UserError } from "../../lib/user-error";
import { isLoopback, type LocalCloud, locate } from "../../local-cloud";

/**
 * Where a local cloud serves an endpoint that was loaded into it: that of a domain by what the domain leads to.
 * @throws UserError when that is not on this machine: the DNS leads to the domain's holder, and a key must not be
 *   sent there
 */
export function localAddress(localCloud: LocalCloud, environment: string, url: string): string {
  const address = locate(localCloud, url);
  if (isLoopback(new URL(address).host)) return address;
  throw new UserError(
    `The endpoint of ${environment} is at ${url}, which the local cloud does not serve.`,
    `Load the stack of ${environment} into it, or check what is deployed: npx ekyc smoke --env ${environment}.`,
  );
}
