import type { Action } from "../../../core/action";
import { versionOf } from "../state/function-versions";
import { functionOf, functionResource } from "./function";
import { functionRequest, TEXT, type VersionRequest } from "./parameters";

/** Deletes a function with everything it has, or with a Qualifier one published version of it. */
export const deleteFunction: Action<VersionRequest> = {
  name: "DeleteFunction",
  request: () => functionRequest({ Qualifier: TEXT }),
  resource: functionResource,
  async perform(call) {
    const { cloud, scf, parameters } = call;
    const fn = functionOf(call);
    cloud.scf.requireActive(fn, "FailedOperation.FunctionStatusError");
    const version = parameters.Qualifier === undefined ? fn : versionOf(fn, parameters.Qualifier);
    await (version === fn ? scf.deleteFunction(fn) : scf.deleteVersion(fn, version));
    return {};
  },
};
