import { createAlias as create } from "../../state/function-versions";
import type { Action } from "../action";
import type { AliasSettingsRequest } from "./alias";
import { functionOf, functionResource } from "./function";
import { functionRequest, TEXT } from "./parameters";

/** Gives a version a name. */
export const createAlias: Action<AliasSettingsRequest> = {
  name: "CreateAlias",
  request: () => functionRequest({ Name: TEXT, FunctionVersion: TEXT, Description: TEXT }, ["Name", "FunctionVersion"]),
  resource: functionResource,
  differs: "Shares of the traffic for a second version (RoutingConfig) are not offered.",
  perform(call) {
    const { Name, FunctionVersion, Description = "" } = call.parameters;
    const createdAt = call.cloud.clock.now();
    create(functionOf(call), { name: Name, version: FunctionVersion, description: Description, createdAt });
    return {};
  },
};
