import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { ENVIRONMENTS, type EnvironmentName } from "../state/gateway-service";
import { UNLIMITED } from "./environments";
import { PAGE, type PageRequest, pageOf } from "./page";
import { ENVIRONMENT, type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

interface Request extends ServiceRequest, PageRequest {
  /** @default - every API of the service */
  readonly ApiId?: string;
  /** @default - every environment */
  readonly EnvironmentNames?: readonly EnvironmentName[];
}

/** The limits of APIs by environment. */
export const describeApiEnvironmentStrategy: Action<Request> = {
  name: "DescribeApiEnvironmentStrategy",
  request: () =>
    requestSchema({ ServiceId: TEXT, ApiId: TEXT, EnvironmentNames: { type: "array", items: ENVIRONMENT }, ...PAGE }, [
      "ServiceId",
    ]),
  resource: serviceResource,
  answers: [
    "Result.TotalCount",
    ...within("Result.ApiEnvironmentStrategySet[]", ["ApiId", "ApiName", "Path", "Method"]),
    ...within("Result.ApiEnvironmentStrategySet[].EnvironmentStrategySet[]", ["EnvironmentName", "Quota"]),
  ],
  perform(call) {
    const { ApiId, EnvironmentNames = ENVIRONMENTS } = call.parameters;
    const apis = [...serviceOf(call).apis.values()].filter(({ apiId }) => ApiId === undefined || apiId === ApiId);
    return {
      Result: {
        TotalCount: apis.length,
        ApiEnvironmentStrategySet: pageOf(apis, call.parameters).map((api) => ({
          ApiId: api.apiId,
          ApiName: api.name,
          Path: api.path,
          Method: api.method,
          EnvironmentStrategySet: EnvironmentNames.map((environment) => ({
            EnvironmentName: environment,
            Quota: api.limits.get(environment) ?? UNLIMITED,
          })),
        })),
      },
    };
  },
};
