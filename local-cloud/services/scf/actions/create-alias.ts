import type { Action } from "../../../core/action";
import { createAlias as create } from "../state/function-versions";
import { ALIAS_SETTINGS, type AliasSettingsRequest, additionalOf, ROUTING_DIFFERS } from "./alias";
import { functionOf } from "./function";
import { functionRequest, TEXT } from "./parameters";

/** Gives a version a name. */
export const createAlias: Action<AliasSettingsRequest> = {
  name: "CreateAlias",
  request: () => functionRequest({ Name: TEXT, ...ALIAS_SETTINGS }, ["Name", "FunctionVersion"]),
  differs: ROUTING_DIFFERS,
  perform(call) {
    const { Name, FunctionVersion, Description = "" } = call.parameters;
    const createdAt = call.cloud.clock.now();
    const additional = additionalOf(call.parameters);
    create(functionOf(call), { name: Name, version: FunctionVersion, additional, description: Description, createdAt });
    return {};
  },
};
