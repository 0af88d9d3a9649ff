import { isLoopback } from "../lib/loopback";
import { UserError } from "../lib/user-error";
import type { Variables } from "../lib/variables";

/** Environment variable that points every service at a local cloud, for example `http://127.0.0.1:7007`. */
export const CLOUD_ENDPOINT_VARIABLE = "EKYC_CLOUD_ENDPOINT";

/** Where the requests of one service go, in the SDK's terms. */
export interface ApiEndpoint {
  readonly protocol: "https://" | "http://";
  /** Host, with the port if it is not the protocol's own. */
  readonly host: string;
  readonly local: boolean;
}

const FIX = `Set ${CLOUD_ENDPOINT_VARIABLE} to an address of this machine, for example http://127.0.0.1:7007, or unset it to use Tencent Cloud.`;

function parse(value: string): URL {
  try {
    return new URL(value);
  } catch {
    throw new UserError(`${CLOUD_ENDPOINT_VARIABLE} is not a URL.`, FIX);
  }
}

/**
 * The endpoint of a service: `<service>.intl.tencentcloudapi.com` over https, or the local cloud that {@link
 * CLOUD_ENDPOINT_VARIABLE} names.
 *
 * @throws UserError when the variable names anything but plain http to this machine: a signed request must not travel
 *   in the clear.
 */
export function apiEndpoint(service: string, variables: Variables): ApiEndpoint {
  const value = variables[CLOUD_ENDPOINT_VARIABLE];
  if (value === undefined || value === "") {
    return { protocol: "https://", host: `${service}.intl.tencentcloudapi.com`, local: false };
  }
  const url = parse(value);
  if (!isLoopback(url.hostname)) {
    const why =
      url.protocol === "http:" ? "a signed request must not travel in the clear" : "it is for a local cloud only";
    throw new UserError(`${CLOUD_ENDPOINT_VARIABLE} names the host ${url.hostname || "(none)"}, but ${why}.`, FIX);
  }
  if (url.protocol !== "http:" || url.href !== `http://${url.host}/`) {
    throw new UserError(`${CLOUD_ENDPOINT_VARIABLE} must be http://HOST:PORT and nothing more.`, FIX);
  }
  return { protocol: "http://", host: url.host, local: true };
}
