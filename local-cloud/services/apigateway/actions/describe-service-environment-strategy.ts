import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { ENVIRONMENT_FIELDS, environmentsOf, UNLIMITED } from "./environments";
import { PAGE, type PageRequest, pageOf } from "./page";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** The limits of a service by environment. */
export const describeServiceEnvironmentStrategy: Action<ServiceRequest & PageRequest> = {
  name: "DescribeServiceEnvironmentStrategy",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: [
    "Result.TotalCount",
    ...within("Result.EnvironmentList[]", [...ENVIRONMENT_FIELDS, "Strategy", "MaxStrategy"]),
  ],
  differs: "Without a limit of its own a service has 5000, as in a sample of the vendor's.",
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
