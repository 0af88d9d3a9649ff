import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { CODE_SOURCE, withRunnableCode } from "./code";
import { functionOf, functionResource } from "./function";
import { type FunctionRequest, functionRequest } from "./parameters";
import { readSettings, SETTINGS, type SettingsRequest } from "./settings";

/** Changes the configuration of `$LATEST`, which is Updating for a moment. What is not named stays. */
export const updateFunctionConfiguration: Action<FunctionRequest & SettingsRequest> = {
  name: "UpdateFunctionConfiguration",
  request: () => functionRequest(SETTINGS),
  resource: functionResource,
  differs:
    "Networks, layers and file systems are not offered. InstanceConcurrencyConfig stays where it is not named, and an empty DynamicEnabled takes it away, as the API's text reads.",
  perform(call) {
    const { cloud, scf, parameters } = call;
    const fn = functionOf(call);
    cloud.scf.requireActive(fn, "FailedOperation.UpdateFunctionConfiguration");
    if (parameters.Runtime !== undefined && parameters.Runtime !== fn.runtime) {
      throw new ApiError("InvalidParameterValue.Runtime", `The runtime ${fn.runtime} of ${fn.name} cannot be changed.`);
    }
    withRunnableCode(() => scf.updateFunction(fn, readSettings(parameters), CODE_SOURCE));
    cloud.scf.begin(fn, "Updating");
    return {};
  },
};
