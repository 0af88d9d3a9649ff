import type { Action } from "../../../core/action";
import { CODE, CODE_SOURCE, type CodeRequest, readCode, withRunnableCode } from "./code";
import { functionOf, functionResource } from "./function";
import { type FunctionRequest, functionRequest, TEXT } from "./parameters";

interface Request extends FunctionRequest {
  readonly Code: CodeRequest;
  readonly Handler?: string;
}

/** Replaces the code of `$LATEST`, which is Updating for a moment. The next invocation runs the new code. */
export const updateFunctionCode: Action<Request> = {
  name: "UpdateFunctionCode",
  request: () =>
    functionRequest({ Code: CODE, CodeSource: { type: "string", enum: ["ZipFile"] }, Handler: TEXT }, ["Code"]),
  resource: functionResource,
  differs: "A zip in the request only. Code that cannot run is refused at once, not found UpdateFailed later.",
  perform(call) {
    const { cloud, scf, parameters } = call;
    const fn = functionOf(call);
    cloud.scf.requireActive(fn, "FailedOperation.UpdateFunctionCode");
    const changes = { code: readCode(parameters.Code), handler: parameters.Handler ?? fn.handler };
    withRunnableCode(() => scf.updateFunction(fn, changes, CODE_SOURCE));
    cloud.scf.begin(fn, "Updating");
    return {};
  },
};
