import type { Contract } from "../../contract/vendor/revisions";
import { defined } from "../../lib/defined";
import { type Action, COS_OPERATIONS, type CosOperation, SERVICES, type Service, UNLISTED } from "../../local-cloud";
import { clientActions, SDK_VERSION } from "../../sdk/client-actions";
import { table } from "./markdown";

const SDK = `tencentcloud-sdk-nodejs-intl-en ${SDK_VERSION}`;

/** How many actions an API and the vendor's SDK have, and which only the one has. */
function share({ name, version, actions }: Service) {
  const inSdk = clientActions(name, version);
  const offered = actions.map((action) => action.name);
  const notInSdk = offered.filter((action) => !inSdk.includes(action));
  const notOffered = inSdk.filter((action) => !offered.includes(action));
  return { offered: offered.length, inSdk: inSdk.length, notInSdk, notOffered };
}

/** For each API how much of it is offered. */
export const shareTable = (): string =>
  table(
    ["API", "Actions here", `In ${SDK}`, "Of these not here", "Here, but not in the SDK"],
    SERVICES.map((service) => {
      const { offered, inSdk, notInSdk, notOffered } = share(service);
      const counts = [offered, inSdk, notOffered.length, notInSdk.length];
      return [`${service.name} ${service.version}`, ...counts.map(String)];
    }),
  );

function actionCoverage(service: string, action: Action, contract: Contract): object {
  const { properties = {}, required = [] } = action.request(contract);
  return {
    action: action.name,
    parameters: Object.keys(properties),
    required,
    answers: action.answers ?? [],
    authorisedBy: action.resource === undefined ? "operation" : "resource",
    ...defined({
      requestsPerSecond: action.requestsPerSecond,
      differs: action.differs,
      notInInternationalApi: UNLISTED[`${service}:${action.name}`],
    }),
  };
}

function serviceCoverage(service: Service, contract: Contract): object {
  const { offered, inSdk, notInSdk, notOffered } = share(service);
  return {
    service: service.name,
    version: service.version,
    region: service.regionOptional === true ? "optional" : "required",
    counts: { offered, inSdk, notInSdk: notInSdk.length, notOffered: notOffered.length },
    notInSdk,
    notOffered,
    actions: service.actions.map((action) => actionCoverage(service.name, action, contract)),
  };
}

const operationCoverage = ({ name, method, on, selectedBy, parameters, headers, source, differs }: CosOperation) => ({
  operation: name,
  method,
  on,
  ...defined({ selectedBy }),
  parameters,
  headers,
  source,
  ...defined({ differs }),
});

/**
 * What the local cloud has, as data: each action with the parameters it takes, the fields it answers and what differs,
 * and the actions of the vendor's SDK that are not offered. docs/local-cloud.md says the same to people.
 */
export const localCloudCoverage = (contract: Contract): object => ({
  sdk: SDK,
  services: SERVICES.map((service) => serviceCoverage(service, contract)),
  cos: COS_OPERATIONS.map(operationCoverage),
});
