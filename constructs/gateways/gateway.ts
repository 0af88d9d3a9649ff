import type { IConstruct } from "constructs";
import type { Availability } from "../../contract/vendor/gateways";
import type { ExecutionRole } from "../execution-role/execution-role";

/** How much a gateway lets through. */
export interface Throttle {
  /** Requests per second, of all callers together. */
  readonly requestsPerSecond: number;
}

/** What stands between the internet and the function. */
export interface Gateway extends IConstruct {
  /** Base address of the endpoint, without a trailing slash. */
  readonly url: string;
  /** Undefined for a gateway that has no limit of its own: the function's concurrency and its token bucket then are the only ones. */
  readonly throttle: Throttle | undefined;
  /** Whether an account can have such a gateway. */
  readonly availability: Availability;
  /** Lets a role call the endpoint through the gateway, where the gateway asks CAM. */
  grantInvoke(role: ExecutionRole): void;
}
