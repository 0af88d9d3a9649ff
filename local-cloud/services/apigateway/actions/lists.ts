import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ENVIRONMENTS, type GatewayService } from "../state/gateway-service";
import {
  isoTime,
  PAGE,
  type PageRequest,
  requestedService,
  type ServiceRequest,
  serviceResource,
  TEXT,
  TEXTS,
  takePage,
} from "./parameters";

interface FilteredRequest<Name extends string> extends PageRequest {
  readonly Filters?: readonly { readonly Name: Name; readonly Values: readonly string[] }[];
}

/** What a filter compares; each must be one of its values. */
type Tests<Item, Name extends string> = Readonly<Record<Name, (item: Item) => string>>;

const filters = (tests: object): JsonSchema => ({
  type: "array",
  items: requestSchema({ Name: { type: "string", enum: Object.keys(tests) }, Values: TEXTS }, ["Name", "Values"]),
});

function choose<Item, Name extends string>(
  items: Iterable<Item>,
  { Filters = [] }: FilteredRequest<Name>,
  tests: Tests<Item, Name>,
): Item[] {
  return [...items].filter((item) => Filters.every(({ Name, Values }) => Values.includes(tests[Name](item))));
}

const SERVICE_TESTS: Tests<GatewayService, "ServiceId" | "ServiceName"> = {
  ServiceId: ({ serviceId }) => serviceId,
  ServiceName: ({ name }) => name,
};

/** The services of a region, oldest first. */
export const describeServicesStatus: Action<FilteredRequest<keyof typeof SERVICE_TESTS>> = {
  name: "DescribeServicesStatus",
  request: () => requestSchema({ ...PAGE, Filters: filters(SERVICE_TESTS) }),
  answers: [
    "Result.TotalCount",
    ...within("Result.ServiceSet[]", [
      ...["ServiceId", "ServiceName", "ServiceDesc", "Protocol", "NetTypes[]", "IpVersion", "OuterSubDomain"],
      ...["InnerSubDomain", "InnerHttpPort", "InnerHttpsPort", "AvailableEnvironments[]", "TradeIsolateStatus"],
      ...["Tags[].Key", "Tags[].Value", "InstanceId", "SetType", "DeploymentType", "ExclusiveSetName"],
      ...["CreatedTime", "ModifiedTime"],
    ]),
  ],
  differs:
    "Filtered by ServiceId and ServiceName, whole. OuterSubDomain has a scheme. There are no dedicated instances and no bills: what describes them is empty or 0.",
  perform({ cloud, region, parameters }) {
    const inRegion = [...cloud.apigateway.services.values()].filter((service) => service.region === region);
    const found = choose(inRegion, parameters, SERVICE_TESTS);
    const ServiceSet = takePage(found, parameters).map((service) => ({
      ServiceId: service.serviceId,
      ServiceName: service.name,
      ServiceDesc: service.description,
      Protocol: service.protocol,
      NetTypes: service.netTypes,
      IpVersion: service.ipVersion,
      OuterSubDomain: service.netTypes.includes("OUTER") ? service.address : "",
      InnerSubDomain: service.netTypes.includes("INNER") ? service.address : "",
      InnerHttpPort: 80,
      InnerHttpsPort: 443,
      AvailableEnvironments: [...service.released.keys()],
      TradeIsolateStatus: 0,
      Tags: Object.entries(service.tags).map(([Key, Value]) => ({ Key, Value })),
      InstanceId: "",
      SetType: "",
      DeploymentType: "",
      ExclusiveSetName: "",
      CreatedTime: isoTime(service.createdAt),
      ModifiedTime: isoTime(service.modifiedAt),
    }));
    return { Result: { TotalCount: found.length, ServiceSet } };
  },
};

/** The environments of a service, and what each serves. */
export const describeServiceEnvironmentList: Action<ServiceRequest & PageRequest> = {
  name: "DescribeServiceEnvironmentList",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: [
    "Result.TotalCount",
    ...within("Result.EnvironmentList[]", ["EnvironmentName", "Url", "Status", "VersionName"]),
  ],
  differs: "Url has a scheme.",
  perform(call) {
    const service = requestedService(call);
    const environments = ENVIRONMENTS.map((name) => ({
      EnvironmentName: name,
      Url: `${service.address}/${name}`,
      Status: service.released.has(name) ? 1 : 0,
      VersionName: service.released.get(name)?.version ?? "",
    }));
    const EnvironmentList = takePage(environments, call.parameters);
    return { Result: { TotalCount: environments.length, EnvironmentList } };
  },
};
