import type { Alias } from "../../state/function";
import { timestamp } from "../../timestamp";
import type { FunctionRequest } from "./parameters";

/** Parameters of an action that is about one alias. */
export interface AliasRequest extends FunctionRequest {
  readonly Name: string;
}

/** Parameters of CreateAlias and UpdateAlias. */
export interface AliasSettingsRequest extends AliasRequest {
  readonly FunctionVersion: string;
  readonly Description?: string;
}

/** The fields in which a response describes an alias. */
export const ALIAS_FIELDS: readonly string[] = [
  "Name",
  "FunctionVersion",
  "Description",
  "RoutingConfig.AdditionalVersionWeights[]",
  "RoutingConfig.AddtionVersionMatchs[]",
  "AddTime",
  "ModTime",
];

/** What GetAlias and ListAliases say of an alias. */
export function describeAlias({ name, version, description, createdAt, modifiedAt }: Alias): object {
  return {
    Name: name,
    FunctionVersion: version,
    Description: description,
    RoutingConfig: { AdditionalVersionWeights: [], AddtionVersionMatchs: [] },
    AddTime: timestamp(createdAt),
    ModTime: timestamp(modifiedAt),
  };
}
