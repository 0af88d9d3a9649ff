import type { JsonSchema } from "../../../../lib/json-schema";
import { requestSchema } from "../../../core/request-schema";
import { timestamp } from "../../../core/timestamp";
import type { Alias, VersionWeight } from "../state/function";
import { type FunctionRequest, TEXT } from "./parameters";

/** Parameters of an action that is about one alias. */
export interface AliasRequest extends FunctionRequest {
  readonly Name: string;
}

/** Parameters of CreateAlias and UpdateAlias. */
export interface AliasSettingsRequest extends AliasRequest {
  readonly FunctionVersion: string;
  readonly Description?: string;
  readonly RoutingConfig?: {
    readonly AdditionalVersionWeights?: readonly { readonly Version: string; readonly Weight: number }[];
  };
}

/** Schema of the parameters of {@link AliasSettingsRequest} besides those that say which alias of which function. */
export const ALIAS_SETTINGS: Readonly<Record<string, JsonSchema>> = {
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
export function additionalOf({ RoutingConfig }: AliasSettingsRequest): VersionWeight | undefined {
  const [weight] = RoutingConfig?.AdditionalVersionWeights ?? [];
  return weight && { version: weight.Version, weight: weight.Weight };
}

export const ROUTING_DIFFERS =
  "Weights only: routing by rule (AddtionVersionMatchs) is not offered. Without RoutingConfig all requests go to FunctionVersion (not documented whether an earlier one would stay).";

/** The fields in which a response describes an alias. */
export const ALIAS_FIELDS: readonly string[] = [
  "Name",
  "FunctionVersion",
  "Description",
  "RoutingConfig.AdditionalVersionWeights[].Version",
  "RoutingConfig.AdditionalVersionWeights[].Weight",
  "RoutingConfig.AddtionVersionMatchs[]",
  "AddTime",
  "ModTime",
];

/** What GetAlias and ListAliases say of an alias. */
export function describeAlias({ name, version, additional, description, createdAt, modifiedAt }: Alias): object {
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
