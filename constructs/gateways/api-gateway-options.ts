import type { CustomDomainOptions } from "./custom-domain";

/** The environment of the service that is released; every service has it. */
export const STAGE = "release";

/** How much a gateway admits. */
export interface Throttle {
  /** Requests per second, of all callers together: 1 to 5000 (628/45180), with `accessKeyIds` 1 to 2000 (628/11822). */
  readonly requestsPerSecond: number;
}

/** Settings of API Gateway. */
export interface ApiGatewayOptions {
  /**
   * Has to be true: the product is retired, and only some accounts and private regions still have it.
   * @default false
   */
  readonly acknowledgeRetirement?: boolean;
  /**
   * A limit of the gateway's own.
   * @default - what the instance allows
   */
  readonly throttle?: Throttle;
  /**
   * Ids of key pairs that exist in API Gateway. Callers then sign every request with one of them, besides giving their
   * client key. No key pair is created here, because Terraform's state would hold its secret.
   * @default - the gateway does not authenticate callers; the endpoint does
   */
  readonly accessKeyIds?: readonly string[];
  /**
   * A domain of yours, with its certificate.
   * @default - the address that API Gateway assigns
   */
  readonly customDomain?: CustomDomainOptions;
}
