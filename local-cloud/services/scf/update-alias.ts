import { aliasOf, versionOf } from "../../state/function-versions";
import type { Action } from "../action";
import type { AliasSettingsRequest } from "./alias";
import { functionOf, functionResource } from "./function";
import { functionRequest, TEXT } from "./parameters";

/** Lets an alias name another version; from the next request on its URL invokes that. */
export const updateAlias: Action<AliasSettingsRequest> = {
  name: "UpdateAlias",
  request: () => functionRequest({ Name: TEXT, FunctionVersion: TEXT, Description: TEXT }, ["Name", "FunctionVersion"]),
  resource: functionResource,
  differs: "Shares of the traffic for a second version (RoutingConfig) are not offered.",
  perform(call) {
    const { Name, FunctionVersion, Description } = call.parameters;
    const fn = functionOf(call);
    const alias = aliasOf(fn, Name);
    alias.version = versionOf(fn, FunctionVersion, "ResourceNotFound.FunctionVersion").version;
    alias.description = Description ?? alias.description;
    alias.modifiedAt = call.cloud.clock.now();
    return {};
  },
};
