import { UserError } from "../../lib/user-error";
import { isLoopback, type LocalCloud } from "../../local-cloud";

/**
 * Where a local cloud serves an endpoint that was loaded into it: that of a domain at the edge by its listener.
 * @throws UserError when that is not on this machine: the DNS leads to whoever has the domain, and a key must not be
 *   sent there
 */
export function localAddress({ cloud }: LocalCloud, environment: string, url: string): string {
  const address = cloud.edge.locate(url);
  if (isLoopback(new URL(address).host)) return address;
  throw new UserError(
    `The endpoint of ${environment} is at ${url}, which is not on this machine: a local cloud does not serve custom domains.`,
    `Use an environment without endpoint.gateway.customDomain, or check what is deployed: npm run smoke -- --env ${environment}.`,
  );
}
