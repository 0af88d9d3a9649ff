import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ENVIRONMENTS, type EnvironmentName, type GatewayService } from "../state/gateway-service";
import {
  ENVIRONMENT,
  type EnvironmentRequest,
  PAGE,
  type PageRequest,
  requestedService,
  type ServiceRequest,
  STRATEGY,
  serviceResource,
  TEXT,
  TEXTS,
  takePage,
} from "./parameters";

/**
 * What a service admits when it has no limit of its own, requests per second: the default quota of a shared
 * instance.
 */
const UNLIMITED = 5_000;

/** The fields of {@link listEnvironments}. */
const ENVIRONMENT_FIELDS: readonly string[] = ["EnvironmentName", "Url", "Status", "VersionName"];

/** The environments of a service as several actions show them. */
function listEnvironments({ address, released }: GatewayService) {
  return ENVIRONMENTS.map((environment) => ({
    EnvironmentName: environment,
    Url: `${address}/${environment}`,
    Status: released.has(environment) ? 1 : 0,
    VersionName: released.get(environment)?.version ?? "",
  }));
}

interface ModifyServiceEnvironmentStrategyRequest extends ServiceRequest {
  readonly Strategy: number;
  readonly EnvironmentNames: readonly EnvironmentName[];
}

/** Limits the requests per second to all of a service, by environment. It holds at once, without a release. */
export const modifyServiceEnvironmentStrategy: Action<ModifyServiceEnvironmentStrategyRequest> = {
  name: "ModifyServiceEnvironmentStrategy",
  request: () =>
    requestSchema({ ServiceId: TEXT, Strategy: STRATEGY, EnvironmentNames: { type: "array", items: ENVIRONMENT } }, [
      "ServiceId",
      "Strategy",
      "EnvironmentNames",
    ]),
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    const { limits } = requestedService(call);
    const { Strategy, EnvironmentNames } = call.parameters;
    for (const environment of EnvironmentNames) {
      if (Strategy < 0) limits.delete(environment);
      else limits.set(environment, Strategy);
    }
    return { Result: true };
  },
};

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
    const service = requestedService(call);
    const environments = listEnvironments(service).map((environment) => ({
      ...environment,
      Strategy: service.limits.get(environment.EnvironmentName) ?? UNLIMITED,
      MaxStrategy: UNLIMITED,
    }));
    return {
      Result: { TotalCount: environments.length, EnvironmentList: takePage(environments, call.parameters) },
    };
  },
};

interface ModifyApiEnvironmentStrategyRequest extends EnvironmentRequest {
  readonly Strategy: number;
  readonly ApiIds: readonly string[];
}

/** Limits the requests per second to each of some APIs in an environment. It holds at once, without a release. */
export const modifyApiEnvironmentStrategy: Action<ModifyApiEnvironmentStrategyRequest> = {
  name: "ModifyApiEnvironmentStrategy",
  request: () =>
    requestSchema({ ServiceId: TEXT, Strategy: STRATEGY, EnvironmentName: ENVIRONMENT, ApiIds: TEXTS }, [
      "ServiceId",
      "Strategy",
      "EnvironmentName",
      "ApiIds",
    ]),
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    const { Strategy, EnvironmentName, ApiIds } = call.parameters;
    const service = requestedService(call);
    for (const { limits } of ApiIds.map((apiId) => call.cloud.apigateway.api(service, apiId))) {
      if (Strategy < 0) limits.delete(EnvironmentName);
      else limits.set(EnvironmentName, Strategy);
    }
    return { Result: true };
  },
};

interface DescribeApiEnvironmentStrategyRequest extends ServiceRequest, PageRequest {
  /** @default - every API of the service */
  readonly ApiId?: string;
  /** @default - every environment */
  readonly EnvironmentNames?: readonly EnvironmentName[];
}

/** The limits of APIs by environment. */
export const describeApiEnvironmentStrategy: Action<DescribeApiEnvironmentStrategyRequest> = {
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
    const apis = [...requestedService(call).apis.values()].filter(
      ({ apiId }) => ApiId === undefined || apiId === ApiId,
    );
    return {
      Result: {
        TotalCount: apis.length,
        ApiEnvironmentStrategySet: takePage(apis, call.parameters).map((api) => ({
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
