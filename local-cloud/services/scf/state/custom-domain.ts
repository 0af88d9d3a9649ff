import { ApiError } from "../../../core/api-error";
import type { FunctionName } from "./function";

/** Where requests of a custom domain go. */
export interface DomainEndpoint {
  readonly namespace: string;
  readonly functionName: string;
  readonly qualifier: string;
  /** `/`, `/*`, `/a`, `/a/*` … */
  readonly pathMatch: string;
  readonly pathRewrite: readonly { readonly path: string; readonly type: string; readonly rewrite: string }[];
}

/**
 * A domain of the user's own in front of function URLs. No DNS, no certificate and no firewall is behind it: callers
 * ask `locate` where it leads.
 */
export interface CustomDomain {
  readonly region: string;
  readonly domain: string;
  /** `HTTP`, `HTTPS` or `HTTP&HTTPS`. */
  readonly protocol: string;
  readonly certificateId: string | undefined;
  readonly waf: { readonly open: boolean; readonly instanceId: string };
  readonly endpoints: readonly DomainEndpoint[];
}

/** The custom domains of an account. A domain exists once across all regions. */
export class CustomDomains {
  private readonly byName = new Map<string, CustomDomain>();

  get size(): number {
    return this.byName.size;
  }

  /** @throws ApiError ResourceInUse */
  create(domain: CustomDomain): void {
    if (this.byName.has(domain.domain)) {
      throw new ApiError("ResourceInUse", `The custom domain ${domain.domain} exists.`);
    }
    this.byName.set(domain.domain, domain);
  }

  /** The domain of a name, in whichever region it is. */
  find(name: string): CustomDomain | undefined {
    return this.byName.get(name);
  }

  /** @throws ApiError FailedOperation.Domain.UnExist */
  get(region: string, name: string): CustomDomain {
    const domain = this.byName.get(name);
    if (domain?.region !== region) {
      throw new ApiError("FailedOperation.Domain.UnExist", `The custom domain ${name} does not exist.`);
    }
    return domain;
  }

  /** @throws ApiError FailedOperation.Domain.UnExist */
  replace(domain: CustomDomain): void {
    this.get(domain.region, domain.domain);
    this.byName.set(domain.domain, domain);
  }

  /** @throws ApiError FailedOperation.Domain.UnExist */
  delete(region: string, name: string): void {
    this.byName.delete(this.get(region, name).domain);
  }

  /** A domain that leads to a function URL, undefined when none does. */
  leadingTo(fn: FunctionName, qualifier: string): CustomDomain | undefined {
    return [...this.byName.values()].find(
      ({ region, endpoints }) =>
        region === fn.region &&
        endpoints.some(
          (endpoint) =>
            endpoint.namespace === fn.namespace &&
            endpoint.functionName === fn.name &&
            endpoint.qualifier === qualifier,
        ),
    );
  }
}
