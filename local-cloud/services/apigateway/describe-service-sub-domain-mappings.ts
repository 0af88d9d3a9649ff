import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { DOMAIN, type DomainRequest } from "./domain-request";
import { serviceOf, serviceResource } from "./parameters";

/** Which paths of a domain lead to which environment. */
export const describeServiceSubDomainMappings: Action<DomainRequest> = {
  name: "DescribeServiceSubDomainMappings",
  request: () => requestSchema(DOMAIN, ["ServiceId", "SubDomain"]),
  resource: serviceResource,
  perform(call) {
    const { isDefaultMapping, mappings } = call.cloud.apigateway.domain(serviceOf(call), call.parameters.SubDomain);
    return {
      Result: {
        IsDefaultMapping: isDefaultMapping,
        PathMappingSet: mappings.map(({ path, environment }) => ({ Path: path, Environment: environment })),
      },
    };
  },
};
