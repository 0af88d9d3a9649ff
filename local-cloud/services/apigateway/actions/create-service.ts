import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import type { GatewayServiceSettings } from "../state/gateway-service";
import { isoTime } from "./iso-time";
import { TEXT, TEXTS } from "./parameters";

/** What CreateService and ModifyService set. */
export interface ServiceSettingsRequest {
  readonly ServiceName: string;
  readonly Protocol: string;
  readonly ServiceDesc?: string;
  readonly NetTypes: readonly string[];
}

interface Request extends Omit<ServiceSettingsRequest, "NetTypes"> {
  /** @default ["OUTER"] */
  readonly NetTypes?: readonly string[];
  readonly IpVersion?: string;
}

/** Schemas of {@link ServiceSettingsRequest}. A name has up to 50 characters (628/36613). */
export const SERVICE_SETTINGS = {
  ServiceName: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_-]{0,49}$" },
  Protocol: { type: "string", enum: ["http", "https", "http&https"] },
  ServiceDesc: TEXT,
  NetTypes: { type: "array", items: { type: "string", enum: ["INNER", "OUTER"] }, minItems: 1 },
} as const;

/** The settings that a request gives a service. */
export function readServiceSettings(request: ServiceSettingsRequest): GatewayServiceSettings {
  const { ServiceName, Protocol, ServiceDesc, NetTypes } = request;
  return { name: ServiceName, protocol: Protocol, description: ServiceDesc ?? "", netTypes: NetTypes };
}

/** Creates a service. It answers as long as it exists, with 404 where it is not released. */
export const createService: Action<Request> = {
  name: "CreateService",
  request: () =>
    requestSchema(
      {
        ...SERVICE_SETTINGS,
        IpVersion: { type: "string", enum: ["IPv4", "IPv6"] },
        SetServerName: TEXT,
        AppIdType: TEXT,
        InstanceId: TEXT,
        UniqVpcId: TEXT,
        Tags: TEXTS,
      },
      ["ServiceName", "Protocol"],
    ),
  answers: [
    "ServiceId",
    "ServiceName",
    "ServiceDesc",
    "OuterSubDomain",
    "InnerSubDomain",
    "CreatedTime",
    "NetTypes[]",
    "IpVersion",
  ],
  differs: "OuterSubDomain has a scheme, because it is a listener on loopback without TLS.",
  async perform({ cloud, scf, region, parameters }) {
    const settings = readServiceSettings({ NetTypes: ["OUTER"], ...parameters });
    const ipVersion = parameters.IpVersion ?? "IPv4";
    const service = await scf.apiGateway.createService({ ...settings, region, ipVersion, tags: {} });
    return {
      ServiceId: service.serviceId,
      ServiceName: service.name,
      ServiceDesc: service.description,
      OuterSubDomain: service.address,
      InnerSubDomain: "",
      CreatedTime: isoTime(cloud.apigateway.service(region, service.serviceId).createdAt),
      NetTypes: service.netTypes,
      IpVersion: service.ipVersion,
    };
  },
};
