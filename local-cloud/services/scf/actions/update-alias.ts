import type { Action } from "../../../core/action";
import { aliasOf, checkTargets } from "../state/function-versions";
import { ALIAS_SETTINGS, type AliasSettingsRequest, additionalOf, ROUTING_DIFFERS } from "./alias";
import { functionOf, functionResource } from "./function";
import { functionRequest, TEXT } from "./parameters";

/** Lets an alias name another version, or two that share the traffic; from the next request on its URL invokes those. */
export const updateAlias: Action<AliasSettingsRequest> = {
  name: "UpdateAlias",
  request: () => functionRequest({ Name: TEXT, ...ALIAS_SETTINGS }, ["Name", "FunctionVersion"]),
  resource: functionResource,
  differs: ROUTING_DIFFERS,
  perform(call) {
    const { Name, FunctionVersion, Description } = call.parameters;
    const fn = functionOf(call);
    const alias = aliasOf(fn, Name);
    const targets = { version: FunctionVersion, additional: additionalOf(call.parameters) };
    checkTargets(fn, targets);
    Object.assign(alias, targets);
    alias.description = Description ?? alias.description;
    alias.modifiedAt = call.cloud.clock.now();
    return {};
  },
};
