import { ApiGatewayApi } from "@cdktf/provider-tencentcloud/lib/api-gateway-api";
import { ApiGatewayApiKeyAttachment } from "@cdktf/provider-tencentcloud/lib/api-gateway-api-key-attachment";
import { ApiGatewayCustomDomain } from "@cdktf/provider-tencentcloud/lib/api-gateway-custom-domain";
import { ApiGatewayService } from "@cdktf/provider-tencentcloud/lib/api-gateway-service";
import { ApiGatewayServiceRelease } from "@cdktf/provider-tencentcloud/lib/api-gateway-service-release";
import { ApiGatewayUsagePlan } from "@cdktf/provider-tencentcloud/lib/api-gateway-usage-plan";
import { ApiGatewayUsagePlanAttachment } from "@cdktf/provider-tencentcloud/lib/api-gateway-usage-plan-attachment";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { GATEWAYS, throttleLimit } from "../../contract/vendor/gateways";
import { DEFAULTS } from "../defaults";
import { requireInteger } from "../private/require-integer";
import type { TokenFunction } from "../token-function/token-function";
import { ValidationError } from "../validation-error";
import { type ApiGatewayOptions, STAGE, type Throttle } from "./api-gateway-options";
import { type CustomDomainOptions, requireDomainName } from "./custom-domain";
import type { Gateway } from "./gateway";
import { requireAvailable } from "./private/require-available";

/** Every path and every method: the endpoint itself answers what it does not know, the same behind every gateway. */
const ROUTE = { path: "/", method: "ANY" } as const;

/** What an {@link ApiGateway} is made of. */
export interface ApiGatewayProps extends ApiGatewayOptions {
  /** Name of the service, and of its API and usage plan. */
  readonly name: string;
  /** The function that answers. */
  readonly function: TokenFunction;
  /** Seconds for which the gateway waits for the function, 1 to 1800: at least the function's own limit. */
  readonly timeoutSeconds: number;
  /**
   * Version or alias of the function to call.
   * @default $LATEST
   */
  readonly qualifier?: string;
  /**
   * Tags of the service.
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A service of API Gateway with one API in front of the function, released in one environment.
 *
 * A changed API takes effect with a new release, and the provider makes one by taking the old one back first: for some
 * seconds the endpoint does not answer. The function's code and configuration are not part of a release.
 *
 * @example
 * import { ApiGateway } from "ekyc-token-endpoint";
 *
 * const gateway = new ApiGateway(stack, "Gateway", {
 *   name: "acme-tokens",
 *   function: endpoint.function,
 *   timeoutSeconds: 15,
 *   acknowledgeRetirement: true,
 *   throttle: { requestsPerSecond: 100 },
 * });
 */
export class ApiGateway extends Construct implements Gateway {
  /** The service itself. */
  readonly service: ApiGatewayService;
  /** The service's one API, which takes every path and method. */
  readonly api: ApiGatewayApi;
  /** The release in which the API takes effect. */
  readonly release: ApiGatewayServiceRelease;
  /** Base address of the endpoint, without a trailing slash. */
  readonly url: string;
  /** Callers may have to sign with a key pair of API Gateway, never with a key of the account. */
  readonly requiresSignature = false;

  /**
   * @throws ValidationError when the retirement is not acknowledged, and for a throttle, key ids or a domain that
   *   API Gateway would not accept
   */
  constructor(scope: Construct, id: string, props: ApiGatewayProps) {
    super(scope, id);
    const { name, accessKeyIds, customDomain, throttle } = props;
    requireAvailable(this, GATEWAYS["api-gateway"], props.acknowledgeRetirement ?? DEFAULTS.acknowledgeRetirement);
    if (throttle) requireThrottle(this, throttle, accessKeyIds !== undefined);
    this.service = new ApiGatewayService(this, "Resource", {
      serviceName: name,
      serviceDesc: "Token endpoint of Tencent Cloud eKYC",
      protocol: "https",
      netType: ["OUTER"],
      ...(throttle && { releaseLimit: throttle.requestsPerSecond }),
      ...(props.tags && { tags: { ...props.tags } }),
    });
    this.api = this.addApi(props);
    this.release = new ApiGatewayServiceRelease(this, "Release", {
      serviceId: this.service.id,
      environmentName: STAGE,
      // Names all that an API can change in, so that a changed API is released again.
      releaseDesc: [
        `${this.api.id}: ${ROUTE.method} ${ROUTE.path}`,
        `to ${this.api.serviceConfigScfFunctionName}:${this.api.serviceConfigScfFunctionQualifier}`,
        `within ${this.api.serviceConfigTimeout} s, authentication ${this.api.authType}`,
      ].join(" "),
    });
    if (accessKeyIds) this.addKeys(name, accessKeyIds, throttle);
    if (customDomain) this.addDomain(customDomain);
    this.url = customDomain ? `https://${customDomain.domain}` : this.assignedUrl();
  }

  /**
   * Nothing to grant: API Gateway asks CAM neither for its callers nor for itself, as it calls the function by its own
   * service role.
   */
  grantInvoke(): void {}

  private addApi({
    name,
    function: fn,
    timeoutSeconds,
    accessKeyIds,
    qualifier = DEFAULTS.qualifier,
  }: ApiGatewayProps) {
    requireInteger(this, "timeoutSeconds", timeoutSeconds, { min: 1, max: 1_800, source: "CreateApi, 2018-08-08" });
    return new ApiGatewayApi(this, "Api", {
      serviceId: this.service.id,
      apiName: name,
      protocol: "HTTP",
      authType: accessKeyIds ? "SECRET" : "NONE",
      enableCors: false,
      requestConfigPath: ROUTE.path,
      requestConfigMethod: ROUTE.method,
      serviceConfigType: "SCF",
      serviceConfigTimeout: timeoutSeconds,
      serviceConfigScfFunctionName: fn.functionName,
      serviceConfigScfFunctionNamespace: fn.namespace,
      serviceConfigScfFunctionQualifier: qualifier,
      ...(fn.kind === "web"
        ? { serviceConfigScfFunctionType: "HTTP" }
        : { serviceConfigScfFunctionType: "EVENT", serviceConfigScfIsIntegratedResponse: true }),
    });
  }

  private addKeys(name: string, accessKeyIds: readonly string[], throttle: Throttle | undefined): void {
    if (accessKeyIds.length === 0) {
      throw new ValidationError(
        this,
        "accessKeyIds: got an empty list; allowed: ids of key pairs of API Gateway.",
        "Name the key pairs that may call, or leave accessKeyIds out.",
      );
    }
    const plan = new ApiGatewayUsagePlan(this, "UsagePlan", {
      usagePlanName: name,
      usagePlanDesc: "Who may call the token endpoint, and how often",
      ...(throttle && { maxRequestNumPreSec: throttle.requestsPerSecond }),
    });
    new ApiGatewayUsagePlanAttachment(this, "UsagePlanAttachment", {
      usagePlanId: plan.id,
      serviceId: this.service.id,
      environment: STAGE,
      bindType: "SERVICE",
      dependsOn: [this.release],
    });
    for (const apiKeyId of accessKeyIds) {
      new ApiGatewayApiKeyAttachment(this, `Key-${apiKeyId}`, { apiKeyId, usagePlanId: plan.id });
    }
  }

  private addDomain({ domain, certificateId }: CustomDomainOptions): void {
    requireDomainName(this, domain);
    new ApiGatewayCustomDomain(this, "Domain", {
      serviceId: this.service.id,
      subDomain: domain,
      protocol: "https",
      netType: "OUTER",
      defaultDomain: this.service.outerSubDomain,
      certificateId,
      isDefaultMapping: false,
      pathMappings: [`/#${STAGE}`],
      dependsOn: [this.release],
    });
  }

  /**
   * API Gateway gives the domain without a scheme (628/45198); where there is one, it is used as it is, as in a
   * local cloud without TLS.
   */
  private assignedUrl(): string {
    return Fn.replace(`https://${this.service.outerSubDomain}/${STAGE}`, "https://http://", "http://");
  }
}

function requireThrottle(scope: Construct, { requestsPerSecond }: Throttle, withKeys: boolean): void {
  requireInteger(scope, "throttle.requestsPerSecond", requestsPerSecond, { min: 1, ...throttleLimit(withKeys) });
}
