import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { DOMAIN, type DomainRequest } from "./domain-request";
import { serviceOf, serviceResource } from "./parameters";

/** Which paths of a domain lead to which environment. */
export const describeServiceSubDomainMappings: Action<DomainRequest> = {
  name: "DescribeServiceSubDomainMappings",
  request: () => requestSchema(DOMAIN, ["ServiceId", "SubDomain"]),
  resource: serviceResource,
  answers: ["Result.IsDefaultMapping", ...within("Result.PathMappingSet[]", ["Path", "Environment"])],
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
