import type { Alias } from "../../state/function";
import { timestamp } from "../../timestamp";
import type { FunctionRequest } from "./parameters";

/** Parameters of an action that is about one alias. */
export interface AliasRequest extends FunctionRequest {
  readonly Name: string;
}

/** Parameters of CreateAlias and UpdateAlias. Shares of the traffic for a second version (RoutingConfig) are not offered here. */
export interface AliasSettingsRequest extends AliasRequest {
  readonly FunctionVersion: string;
  readonly Description?: string;
}

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
