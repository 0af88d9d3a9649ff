import type { Variables } from "../lib/variables";
import { apiEndpoint } from "./endpoint";
import { TencentNetworkError } from "./errors";
import { unsignedRequest } from "./unsigned-request";

/**
 * The `Date` header of a service's endpoint, milliseconds since the epoch and exact to a second; undefined when it sent
 * none. The request is unsigned: it needs no key and changes nothing, and whatever the service answers to it has the
 * header.
 * @throws TencentNetworkError; UserError for a wrong endpoint
 */
export async function serverDate(service: string, variables: Variables): Promise<number | undefined> {
  const { protocol, host } = apiEndpoint(service, variables);
  try {
    const { headers } = await unsignedRequest("GET", `${protocol}${host}/`);
    const date = Date.parse(headers.date ?? "");
    return Number.isNaN(date) ? undefined : date;
  } catch (error) {
    throw new TencentNetworkError("An unsigned request", false, error as Error);
  }
}
