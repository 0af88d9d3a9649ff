import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { apiIdStatus } from "./api-info";
import { isoTime } from "./iso-time";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";
import { usagePlanInfo } from "./usage-plan-info";

/** One service with its APIs and what it is released in. */
export const describeService: Action<ServiceRequest> = {
  name: "DescribeService",
  request: () => requestSchema({ ServiceId: TEXT }, ["ServiceId"]),
  resource: serviceResource,
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
