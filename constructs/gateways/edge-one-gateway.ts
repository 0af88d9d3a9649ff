import { TeoAccelerationDomain } from "@cdktf/provider-tencentcloud/lib/teo-acceleration-domain";
import { TeoCertificateConfig } from "@cdktf/provider-tencentcloud/lib/teo-certificate-config";
import { TeoSecurityApiResource } from "@cdktf/provider-tencentcloud/lib/teo-security-api-resource";
import { TeoSecurityApiService } from "@cdktf/provider-tencentcloud/lib/teo-security-api-service";
import { TeoSecurityPolicyConfig } from "@cdktf/provider-tencentcloud/lib/teo-security-policy-config";
import { TeoZone } from "@cdktf/provider-tencentcloud/lib/teo-zone";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { ROUTES } from "../../contract/endpoint/routes";
import { FREE_CERTIFICATE } from "../../contract/vendor/edge-one";
import { defined } from "../../lib/defined";
import { DEFAULTS } from "../defaults";
import type { IExecutionRole } from "../execution-role/i-execution-role";
import { requireInteger } from "../private/require-integer";
import { requireEdgeOneNames } from "./edge-one-names";
import type { EdgeOneOptions, EdgeOneZone } from "./edge-one-options";
import { type EdgeOneSecurityProps, edgeOneSecurity } from "./edge-one-security";
import { FunctionUrlGateway, type FunctionUrlGatewayProps } from "./function-url-gateway";
import type { Gateway } from "./gateway";

/** What an {@link EdgeOneGateway} is made of. */
export interface EdgeOneGatewayProps
  extends EdgeOneOptions,
    Pick<FunctionUrlGatewayProps, "function" | "region" | "role"> {
  /** Requests per second that the quota leaves to the endpoint; the edge admits no more. */
  readonly quotaPerSecond: number;
  /** Name of the endpoint in EdgeOne's list of APIs. */
  readonly apiName: string;
  /**
   * Tags of a zone that is created.
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * EdgeOne in front of a function URL: TLS at the edge, address rules and a rate limit. The function refuses what did
 * not come through the edge, by a key that `npx ekyc keys edge` writes into a rule of the zone: the rule is not
 * Terraform's, so that no state holds the key.
 *
 * @example
 * import { EdgeOneGateway } from "ekyc-token-endpoint";
 *
 * const gateway = new EdgeOneGateway(stack, "Gateway", {
 *   function: endpoint.function,
 *   role: endpoint.role,
 *   region: "ap-singapore",
 *   domain: "ekyc.example.com",
 *   zone: { name: "example.com", planId: "edgeone-0000000000" },
 *   certificate: "free",
 *   quotaPerSecond: 15,
 *   apiName: "acme-tokens",
 * });
 */
export class EdgeOneGateway extends Construct implements Gateway {
  /** The function URL that the edge fetches from. */
  readonly functionUrl: FunctionUrlGateway;
  /** Undefined for a zone that existed before. */
  readonly zone: TeoZone | undefined;
  /** The domain that callers call. */
  readonly accelerationDomain: TeoAccelerationDomain;
  /** Base address of the endpoint, without a trailing slash. */
  readonly url: string;
  /** Callers give a client key and sign nothing. */
  readonly requiresSignature = false;

  /**
   * @throws ValidationError for a domain outside its zone, a missing certificate, something that is not an address,
   *   and a limit above the quota
   */
  constructor(scope: Construct, id: string, props: EdgeOneGatewayProps) {
    super(scope, id);
    const { domain, zone, quotaPerSecond, requestsPerSecond = quotaPerSecond } = props;
    requireEdgeOneNames(this, props);
    const source = "the quota less the environment's reserve";
    requireInteger(this, "requestsPerSecond", requestsPerSecond, { min: 1, max: quotaPerSecond, source });
    this.functionUrl = new FunctionUrlGateway(this, "FunctionUrl", {
      function: props.function,
      region: props.region,
      role: props.role,
      ...defined({ cors: props.cors }),
    });
    this.zone = zone.id === undefined ? this.addZone(zone, props.tags) : undefined;
    const zoneId = this.zone?.zoneId ?? zone.id ?? "";
    this.accelerationDomain = this.addDomain(zoneId, props);
    this.addSecurity(zoneId, { ...props, requestsPerSecond });
    this.addApi(zoneId, props.apiName);
    this.url = `https://${domain}`;
  }

  /** Lets a role call the function URL behind the edge. */
  grantInvoke(role: IExecutionRole): void {
    this.functionUrl.grantInvoke(role);
  }

  private addZone({ name, planId = "", area = DEFAULTS.edgeArea }: EdgeOneZone, tags: EdgeOneGatewayProps["tags"]) {
    // "partial" is access by CNAME: the domain's other records stay where they are.
    return new TeoZone(this, "Zone", { zoneName: name, type: "partial", area, planId, ...defined({ tags }) });
  }

  private addDomain(zoneId: string, { domain: domainName, certificate }: EdgeOneOptions): TeoAccelerationDomain {
    // The address is https://HOST; the function URL is found by its host, so the edge has to send that one.
    const host = String(Fn.element(Fn.split("//", this.functionUrl.url), 1));
    const domain = new TeoAccelerationDomain(this, "Resource", {
      zoneId,
      domainName,
      originInfo: { originType: "IP_DOMAIN", origin: host, hostHeader: host },
      originProtocol: "HTTPS",
      // The service answers "off" although it is of no use with this type of origin; each plan would show it as a
      // change.
      lifecycle: { ignoreChanges: ["origin_info[0].private_access"] },
    });
    new TeoCertificateConfig(this, "Certificate", {
      zoneId,
      host: domainName,
      ...(certificate === FREE_CERTIFICATE
        ? { mode: "eofreecert" }
        : { mode: "sslcert", serverCertInfo: [{ certId: certificate }] }),
      dependsOn: [domain],
    });
    return domain;
  }

  /**
   * A domain takes a policy of its own only once it has been given one, which Terraform cannot do
   * (ModifySecurityPolicy, Entity). So in a zone of this stack the rules are the zone's, which its domains follow. A
   * zone that exists serves other domains too, whose rules are not ours to replace: there the domain has to have its
   * own policy (docs/gateways.md).
   */
  private addSecurity(zoneId: string, props: EdgeOneSecurityProps): void {
    new TeoSecurityPolicyConfig(this, "Security", {
      zoneId,
      ...(this.zone ? { entity: "ZoneDefaultPolicy" } : { entity: "Host", host: props.domain }),
      securityPolicy: edgeOneSecurity(props),
      dependsOn: [this.accelerationDomain],
    });
  }

  /** Definitions by which EdgeOne groups what it sees; they allow and refuse nothing. */
  private addApi(zoneId: string, name: string): void {
    const service = new TeoSecurityApiService(this, "Api", { zoneId, apiServices: { name, basePath: "/v1" } });
    for (const [path, methods] of Object.entries(ROUTES)) {
      const [purpose = ""] = path.split("/").at(-1)?.split(".") ?? [];
      new TeoSecurityApiResource(this, `Api-${purpose}`, {
        zoneId,
        apiResources: {
          name: `${name}-${purpose}`,
          path,
          methods: Object.keys(methods),
          apiServiceIds: [service.apiServices.id],
        },
      });
    }
  }
}
