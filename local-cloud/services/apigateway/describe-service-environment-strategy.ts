import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { environmentsOf, UNLIMITED } from "./environments";
import { PAGE, type PageRequest, pageOf } from "./page";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** The limits of a service by environment. */
export const describeServiceEnvironmentStrategy: Action<ServiceRequest & PageRequest> = {
  name: "DescribeServiceEnvironmentStrategy",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  perform(call) {
    const service = serviceOf(call);
    const environments = environmentsOf(service).map((environment) => ({
      ...environment,
      Strategy: service.limits.get(environment.EnvironmentName) ?? UNLIMITED,
      MaxStrategy: UNLIMITED,
    }));
    return {
      Result: { TotalCount: environments.length, EnvironmentList: pageOf(environments, call.parameters) },
    };
  },
};
