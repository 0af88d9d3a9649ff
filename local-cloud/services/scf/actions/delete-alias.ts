import type { Action } from "../../../core/action";
import { deleteAlias as remove } from "../state/function-versions";
import type { AliasRequest } from "./alias";
import { functionOf } from "./function";
import { functionRequest, TEXT } from "./parameters";

/** Deletes an alias; its version stays. */
export const deleteAlias: Action<AliasRequest> = {
  name: "DeleteAlias",
  request: () => functionRequest({ Name: TEXT }, ["Name"]),
  perform(call) {
    remove(functionOf(call), call.parameters.Name);
    return {};
  },
};
