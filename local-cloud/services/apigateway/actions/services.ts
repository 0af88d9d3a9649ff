import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import type { GatewayServiceSettings } from "../state/gateway-service";
import { API_STATUS_FIELDS, apiIdStatus } from "./api-info";
import { isoTime, requestedService, type ServiceRequest, serviceResource, TEXT, TEXTS } from "./parameters";
import { USAGE_PLAN_FIELDS, usagePlanInfo } from "./usage-plans";

/** What CreateService and ModifyService set. */
interface ServiceSettingsRequest {
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
const SERVICE_SETTINGS = {
  ServiceName: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_-]{0,49}$" },
  Protocol: { type: "string", enum: ["http", "https", "http&https"] },
  ServiceDesc: TEXT,
  NetTypes: { type: "array", items: { type: "string", enum: ["INNER", "OUTER"] }, minItems: 1 },
} as const;

/** The settings that a request gives a service. */
function readServiceSettings(request: ServiceSettingsRequest): GatewayServiceSettings {
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
  async perform({ cloud, apiGateway, region, parameters }) {
    const settings = readServiceSettings({ NetTypes: ["OUTER"], ...parameters });
    const ipVersion = parameters.IpVersion ?? "IPv4";
    const service = await apiGateway.createService({ ...settings, region, ipVersion, tags: {} });
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

const DESCRIBE_SERVICE_FIELDS: readonly string[] = [
  "ServiceId",
  "ServiceName",
  "ServiceDesc",
  "Protocol",
  "NetTypes[]",
  "IpVersion",
  "OuterSubDomain",
  "InternalSubDomain",
  "InnerHttpPort",
  "InnerHttpsPort",
  "AvailableEnvironments[]",
  "ApiTotalCount",
  "UsagePlanTotalCount",
  "UserType",
  "SetId",
  "SetType",
  "DeploymentType",
  "InstanceId",
  "InstanceName",
  "SpecialUse",
  "UniqVpcId",
  "Tags[].Key",
  "Tags[].Value",
  "CreatedTime",
  "ModifiedTime",
  ...within("ApiIdStatusSet[]", API_STATUS_FIELDS),
  ...within("UsagePlanList[]", USAGE_PLAN_FIELDS),
];

/** One service with its APIs and what it is released in. */
export const describeService: Action<ServiceRequest> = {
  name: "DescribeService",
  request: () => requestSchema({ ServiceId: TEXT }, ["ServiceId"]),
  resource: serviceResource,
  answers: DESCRIBE_SERVICE_FIELDS,
  differs: "OuterSubDomain has a scheme. There are no dedicated instances, so what describes one is empty.",
  perform(call) {
    const service = requestedService(call);
    const { serviceId, address, netTypes } = service;
    const apis = [...service.apis.values()];
    const plans = [...call.cloud.apigateway.usagePlans.values()].filter(({ bindings }) =>
      bindings.some((binding) => binding.serviceId === serviceId),
    );
    return {
      ServiceId: serviceId,
      ServiceName: service.name,
      ServiceDesc: service.description,
      Protocol: service.protocol,
      NetTypes: netTypes,
      IpVersion: service.ipVersion,
      OuterSubDomain: netTypes.includes("OUTER") ? address : "",
      InternalSubDomain: netTypes.includes("INNER") ? address : "",
      InnerHttpPort: 80,
      InnerHttpsPort: 443,
      AvailableEnvironments: [...service.released.keys()],
      ApiTotalCount: apis.length,
      ApiIdStatusSet: apis.map((api) => apiIdStatus(service, api)),
      UsagePlanTotalCount: plans.length,
      UsagePlanList: plans.map((plan) => usagePlanInfo(plan)),
      UserType: "",
      SetId: 0,
      SetType: "",
      DeploymentType: "",
      InstanceId: "",
      InstanceName: "",
      SpecialUse: "DEFAULT",
      UniqVpcId: "",
      Tags: Object.entries(service.tags).map(([Key, Value]) => ({ Key, Value })),
      CreatedTime: isoTime(service.createdAt),
      ModifiedTime: isoTime(service.modifiedAt),
    };
  },
};

/** Changes a service; what it serves stays. */
export const modifyService: Action<ServiceRequest & Partial<ServiceSettingsRequest>> = {
  name: "ModifyService",
  request: () => requestSchema({ ServiceId: TEXT, ...SERVICE_SETTINGS }, ["ServiceId"]),
  resource: serviceResource,
  perform(call) {
    const modifiedAt = call.cloud.clock.now();
    const service = requestedService(call);
    const before = {
      ServiceName: service.name,
      Protocol: service.protocol,
      ServiceDesc: service.description,
      NetTypes: service.netTypes,
    };
    Object.assign(service, readServiceSettings({ ...before, ...call.parameters }), { modifiedAt });
    return {};
  },
};

/** Deletes a service that is not released and has no APIs. */
export const deleteService: Action<ServiceRequest> = {
  name: "DeleteService",
  request: () => requestSchema({ ServiceId: TEXT, SkipVerification: { type: "integer" } }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result"],
  differs: "SkipVerification is accepted and ignored.",
  async perform(call) {
    await call.apiGateway.deleteService(requestedService(call));
    return { Result: true };
  },
};
