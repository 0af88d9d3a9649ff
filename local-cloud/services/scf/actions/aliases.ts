import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import type { Alias, VersionWeight } from "../state/function";
import { checkTargets, createAlias as create, findAlias, deleteAlias as remove } from "../state/function-versions";
import {
  type FunctionRequest,
  functionRequest,
  functionResource,
  requestedFunction,
  TEXT,
  takePage,
} from "./parameters";

/** Parameters of an action that is about one alias. */
interface AliasRequest extends FunctionRequest {
  readonly Name: string;
}

/** Parameters of CreateAlias and UpdateAlias. */
interface AliasSettingsRequest extends AliasRequest {
  readonly FunctionVersion: string;
  readonly Description?: string;
  readonly RoutingConfig?: {
    readonly AdditionalVersionWeights?: readonly { readonly Version: string; readonly Weight: number }[];
  };
}

/** Schema of the parameters of {@link AliasSettingsRequest} besides those that say which alias of which function. */
const ALIAS_SETTINGS: Readonly<Record<string, JsonSchema>> = {
  FunctionVersion: TEXT,
  Description: TEXT,
  RoutingConfig: requestSchema({
    AdditionalVersionWeights: {
      type: "array",
      maxItems: 1,
      items: requestSchema({ Version: TEXT, Weight: { type: "number" } }, ["Version", "Weight"]),
    },
  }),
};

/** The second version of an alias that a request asks for; undefined when there is to be none. */
function requestedAdditional({ RoutingConfig }: AliasSettingsRequest): VersionWeight | undefined {
  const [weight] = RoutingConfig?.AdditionalVersionWeights ?? [];
  return weight && { version: weight.Version, weight: weight.Weight };
}

const ROUTING_DIFFERS =
  "Weights only: routing by rule (AddtionVersionMatchs) is not offered. Without RoutingConfig all requests go to FunctionVersion (not documented whether an earlier one would stay).";

/** The fields in which a response describes an alias. */
const ALIAS_FIELDS: readonly string[] = [
  "Name",
  "FunctionVersion",
  "Description",
  "RoutingConfig.AdditionalVersionWeights[].Version",
  "RoutingConfig.AdditionalVersionWeights[].Weight",
  "RoutingConfig.AddtionVersionMatchs[]",
  "AddTime",
  "ModTime",
];

/** What GetAlias and ListAliases say about an alias. */
function describeAlias({ name, version, additional, description, createdAt, modifiedAt }: Alias): object {
  return {
    Name: name,
    FunctionVersion: version,
    Description: description,
    RoutingConfig: {
      AdditionalVersionWeights: additional ? [{ Version: additional.version, Weight: additional.weight }] : [],
      AddtionVersionMatchs: [],
    },
    AddTime: timestamp(createdAt),
    ModTime: timestamp(modifiedAt),
  };
}

/** Gives a version a name. */
export const createAlias: Action<AliasSettingsRequest> = {
  name: "CreateAlias",
  request: () => functionRequest({ Name: TEXT, ...ALIAS_SETTINGS }, ["Name", "FunctionVersion"]),
  differs: ROUTING_DIFFERS,
  perform(call) {
    const { Name, FunctionVersion, Description = "" } = call.parameters;
    const createdAt = call.cloud.clock.now();
    const additional = requestedAdditional(call.parameters);
    create(requestedFunction(call), {
      name: Name,
      version: FunctionVersion,
      additional,
      description: Description,
      createdAt,
    });
    return {};
  },
};

/** What an alias names. */
export const getAlias: Action<AliasRequest> = {
  name: "GetAlias",
  request: () => functionRequest({ Name: TEXT }, ["Name"]),
  resource: functionResource,
  answers: ALIAS_FIELDS,
  perform: (call) => describeAlias(findAlias(requestedFunction(call), call.parameters.Name)),
};

interface Request extends FunctionRequest {
  readonly FunctionVersion?: string;
  /** Texts, unlike in other actions (ListAliases, SCF API 2018-04-16). */
  readonly Offset?: string;
  readonly Limit?: string;
}

const COUNT = { type: "string", pattern: "^\\d+$" } as const;

/** The aliases of a function, or those of one of its versions. */
export const listAliases: Action<Request> = {
  name: "ListAliases",
  request: () => functionRequest({ FunctionVersion: TEXT, Offset: COUNT, Limit: COUNT }),
  resource: functionResource,
  answers: ["TotalCount", ...within("Aliases[]", ALIAS_FIELDS)],
  perform(call) {
    const { FunctionVersion, Offset = "0", Limit = "20" } = call.parameters;
    const found = [...requestedFunction(call).aliases.values()].filter(
      ({ version }) => FunctionVersion === undefined || version === FunctionVersion,
    );
    const page = takePage(found, { Offset: Number(Offset), Limit: Number(Limit) });
    return { TotalCount: found.length, Aliases: page.map(describeAlias) };
  },
};

/**
 * Lets an alias name another version, or two that share the traffic; from the next request on its URL invokes those.
 */
export const updateAlias: Action<AliasSettingsRequest> = {
  name: "UpdateAlias",
  request: () => functionRequest({ Name: TEXT, ...ALIAS_SETTINGS }, ["Name", "FunctionVersion"]),
  resource: functionResource,
  differs: ROUTING_DIFFERS,
  perform(call) {
    const { Name, FunctionVersion, Description } = call.parameters;
    const fn = requestedFunction(call);
    const alias = findAlias(fn, Name);
    const targets = { version: FunctionVersion, additional: requestedAdditional(call.parameters) };
    checkTargets(fn, targets);
    Object.assign(alias, targets);
    alias.description = Description ?? alias.description;
    alias.modifiedAt = call.cloud.clock.now();
    return {};
  },
};

/** Deletes an alias; its version stays. */
export const deleteAlias: Action<AliasRequest> = {
  name: "DeleteAlias",
  request: () => functionRequest({ Name: TEXT }, ["Name"]),
  perform(call) {
    remove(requestedFunction(call), call.parameters.Name);
    return {};
  },
};
