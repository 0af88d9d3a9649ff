import type { JsonSchema } from "../../../../lib/json-schema";
import type { EnvironmentName, GatewayDomain } from "../state/gateway-service";
import { ENVIRONMENT, FLAG, type ServiceRequest, TEXT } from "./parameters";

/** Parameters of an action that is about one domain of a service. */
export interface DomainRequest extends ServiceRequest {
  readonly SubDomain: string;
}

/** What BindSubDomain and ModifySubDomain set. */
export interface DomainSettingsRequest {
  readonly Protocol: string;
  readonly NetType: string;
  readonly IsDefaultMapping: boolean;
  readonly CertificateId?: string;
  readonly IsForcedHttps?: boolean;
  readonly PathMappingSet?: readonly { readonly Path: string; readonly Environment: EnvironmentName }[];
}

/** Schemas of {@link DomainRequest}. */
export const DOMAIN = { ServiceId: TEXT, SubDomain: TEXT } as const;

/** Schemas of {@link DomainSettingsRequest}. */
export const DOMAIN_SETTINGS: Readonly<Record<string, JsonSchema>> = {
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
export function readDomainSettings(request: DomainSettingsRequest): Omit<GatewayDomain, "domain"> {
  return {
    protocol: request.Protocol,
    netType: request.NetType,
    isDefaultMapping: request.IsDefaultMapping,
    certificateId: request.CertificateId ?? "",
    isForcedHttps: request.IsForcedHttps ?? false,
    mappings: (request.PathMappingSet ?? []).map(({ Path, Environment }) => ({ path: Path, environment: Environment })),
  };
}
