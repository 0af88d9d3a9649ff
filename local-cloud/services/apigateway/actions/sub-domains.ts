import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { checkDomain } from "../state/apigateway-state";
import type { EnvironmentName, GatewayDomain } from "../state/gateway-service";
import {
  ENVIRONMENT,
  FLAG,
  PAGE,
  type PageRequest,
  requestedService,
  type ServiceRequest,
  serviceResource,
  TEXT,
  takePage,
} from "./parameters";

/** Parameters of an action that is about one domain of a service. */
interface DomainRequest extends ServiceRequest {
  readonly SubDomain: string;
}

/** What BindSubDomain and ModifySubDomain set. */
interface DomainSettingsRequest {
  readonly Protocol: string;
  readonly NetType: string;
  readonly IsDefaultMapping: boolean;
  readonly CertificateId?: string;
  readonly IsForcedHttps?: boolean;
  readonly PathMappingSet?: readonly { readonly Path: string; readonly Environment: EnvironmentName }[];
}

/** Schemas of {@link DomainRequest}. */
const DOMAIN = { ServiceId: TEXT, SubDomain: TEXT } as const;

/** Schemas of {@link DomainSettingsRequest}. */
const DOMAIN_SETTINGS: Readonly<Record<string, JsonSchema>> = {
  Protocol: { type: "string", enum: ["http", "https", "http&https"] },
  NetType: { type: "string", enum: ["OUTER", "INNER"] },
  IsDefaultMapping: FLAG,
  CertificateId: TEXT,
  IsForcedHttps: FLAG,
  PathMappingSet: {
    type: "array",
    items: {
      type: "object",
      properties: { Path: { type: "string", pattern: "^/" }, Environment: ENVIRONMENT },
      required: ["Path", "Environment"],
      additionalProperties: false,
    },
  },
};

/** The settings that a request gives a domain. */
function readDomainSettings(request: DomainSettingsRequest): Omit<GatewayDomain, "domain"> {
  return {
    protocol: request.Protocol,
    netType: request.NetType,
    isDefaultMapping: request.IsDefaultMapping,
    certificateId: request.CertificateId ?? "",
    isForcedHttps: request.IsForcedHttps ?? false,
    mappings: (request.PathMappingSet ?? []).map(({ Path, Environment }) => ({ path: Path, environment: Environment })),
  };
}

/** Puts a custom domain in front of a service. */
export const bindSubDomain: Action<DomainRequest & DomainSettingsRequest> = {
  name: "BindSubDomain",
  request: () =>
    requestSchema({ ...DOMAIN, NetSubDomain: TEXT, ...DOMAIN_SETTINGS }, [
      "ServiceId",
      "SubDomain",
      "Protocol",
      "NetType",
      "IsDefaultMapping",
      "NetSubDomain",
    ]),
  resource: serviceResource,
  answers: ["Result"],
  differs:
    "Whether the CNAME of the domain points to the service, its certificate and its filing are not checked, and on this machine the address of the service is used instead.",
  perform(call) {
    const { SubDomain } = call.parameters;
    call.cloud.apigateway.bindDomain(requestedService(call), {
      domain: SubDomain,
      ...readDomainSettings(call.parameters),
    });
    return { Result: true };
  },
};

const DOMAIN_FIELDS: readonly string[] = [
  "DomainName",
  "Status",
  "CertificateId",
  "IsDefaultMapping",
  "Protocol",
  "NetType",
  "IsForcedHttps",
  "RegistrationStatus",
];

/** The domains of a service. */
export const describeServiceSubDomains: Action<ServiceRequest & PageRequest> = {
  name: "DescribeServiceSubDomains",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result.TotalCount", ...within("Result.DomainSet[]", DOMAIN_FIELDS)],
  differs: "Each domain is said to resolve: no name server is asked.",
  perform(call) {
    const domains = [...requestedService(call).domains.values()];
    return {
      Result: {
        TotalCount: domains.length,
        DomainSet: takePage(domains, call.parameters).map((domain) => ({
          DomainName: domain.domain,
          Status: 1,
          CertificateId: domain.certificateId,
          IsDefaultMapping: domain.isDefaultMapping,
          Protocol: domain.protocol,
          NetType: domain.netType,
          IsForcedHttps: domain.isForcedHttps,
          RegistrationStatus: true,
        })),
      },
    };
  },
};

/** Which paths of a domain lead to which environment. */
export const describeServiceSubDomainMappings: Action<DomainRequest> = {
  name: "DescribeServiceSubDomainMappings",
  request: () => requestSchema(DOMAIN, ["ServiceId", "SubDomain"]),
  resource: serviceResource,
  answers: ["Result.IsDefaultMapping", ...within("Result.PathMappingSet[]", ["Path", "Environment"])],
  perform(call) {
    const { isDefaultMapping, mappings } = call.cloud.apigateway.domain(
      requestedService(call),
      call.parameters.SubDomain,
    );
    return {
      Result: {
        IsDefaultMapping: isDefaultMapping,
        PathMappingSet: mappings.map(({ path, environment }) => ({ Path: path, Environment: environment })),
      },
    };
  },
};

type Request = DomainRequest & Partial<DomainSettingsRequest> & Pick<DomainSettingsRequest, "IsDefaultMapping">;

/** Changes a domain of a service. */
export const modifySubDomain: Action<Request> = {
  name: "ModifySubDomain",
  request: () => requestSchema({ ...DOMAIN, ...DOMAIN_SETTINGS }, ["ServiceId", "SubDomain", "IsDefaultMapping"]),
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    const domain = call.cloud.apigateway.domain(requestedService(call), call.parameters.SubDomain);
    const settings = readDomainSettings({ Protocol: domain.protocol, NetType: domain.netType, ...call.parameters });
    checkDomain({ ...domain, ...settings });
    Object.assign(domain, settings);
    return { Result: true };
  },
};

/** Removes a domain from a service. */
export const unBindSubDomain: Action<DomainRequest> = {
  name: "UnBindSubDomain",
  request: () => requestSchema(DOMAIN, ["ServiceId", "SubDomain"]),
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    const service = requestedService(call);
    service.domains.delete(call.cloud.apigateway.domain(service, call.parameters.SubDomain).domain);
    return { Result: true };
  },
};
