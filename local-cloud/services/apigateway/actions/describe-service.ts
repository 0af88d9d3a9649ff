import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { API_STATUS_FIELDS, apiIdStatus } from "./api-info";
import { isoTime } from "./iso-time";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";
import { USAGE_PLAN_FIELDS, usagePlanInfo } from "./usage-plan-info";

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
  differs: "OuterSubDomain has a scheme. There are no dedicated instances, so what tells of one is empty.",
  perform(call) {
    const service = serviceOf(call);
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
