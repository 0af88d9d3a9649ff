import type { Action } from "../../../core/action";
import { aliasOf } from "../state/function-versions";
import { ALIAS_FIELDS, type AliasRequest, describeAlias } from "./alias";
import { functionOf, functionResource } from "./function";
import { functionRequest, TEXT } from "./parameters";

/** What an alias names. */
export const getAlias: Action<AliasRequest> = {
  name: "GetAlias",
  request: () => functionRequest({ Name: TEXT }, ["Name"]),
  resource: functionResource,
  answers: ALIAS_FIELDS,
  perform: (call) => describeAlias(aliasOf(functionOf(call), call.parameters.Name)),
};
