import type { Construct } from "constructs";
import { DOMAIN_NAME } from "../../lib/domain-name";
import { ValidationError } from "../validation-error";

/**
 * A domain of yours in front of the endpoint. The vendor accepts it only once its CNAME points to the address it
 * assigned.
 */
export interface CustomDomainOptions {
  /** Fully qualified name, for example `ekyc.example.com`. */
  readonly domain: string;
  /** Id of its certificate in SSL Certificate Service. */
  readonly certificateId: string;
}

/** @throws ValidationError for text that is not a fully qualified name in lower case */
export function requireDomainName(scope: Construct, domain: string): void {
  if (DOMAIN_NAME.test(domain)) return;
  throw new ValidationError(
    scope,
    `customDomain.domain: got "${domain}"; allowed: a fully qualified name in lower case such as ekyc.example.com.`,
    "Give the name alone, without a scheme or a path.",
  );
}
