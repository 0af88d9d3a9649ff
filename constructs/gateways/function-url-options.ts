import type { CustomDomainOptions } from "./custom-domain";

/**
 * Which callers SCF accepts: everybody, or those who sign each request (TC3-HMAC-SHA256) with a key that is allowed
 * `scf:InvokeFunctionUrl`.
 */
export type CallerAuthentication = "none" | "cam";

/** Cross-origin access from browsers. */
export interface CorsOptions {
  /** Origins that may call, for example `https://app.example.com`. */
  readonly origins: readonly string[];
  /**
   * Seconds for which a browser may keep the answer to a preflight request: 0 to 86400.
   * @default 600
   */
  readonly maxAgeSeconds?: number;
}

/** A domain in front of a function URL. */
export interface FunctionUrlDomainOptions extends CustomDomainOptions {
  /**
   * Id of the Web Application Firewall instance that inspects every request to the domain.
   * @default - none does
   */
  readonly wafInstanceId?: string;
}

/** Settings of a function URL. */
export interface FunctionUrlOptions {
  /**
   * Browsers that may call from other origins.
   * @default - no browser may call from another origin
   */
  readonly cors?: CorsOptions;
  /**
   * Which callers SCF accepts. With `cam` the client key travels in `X-Client-Authorization`, because `Authorization`
   * holds the signature.
   * @default none
   */
  readonly callerAuthentication?: CallerAuthentication;
  /**
   * A domain of yours, with its certificate.
   * @default - the address that SCF assigns
   */
  readonly customDomain?: FunctionUrlDomainOptions;
}
