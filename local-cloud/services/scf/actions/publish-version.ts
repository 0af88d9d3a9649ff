import type { Action } from "../../../core/action";
import { publishVersion as publish } from "../state/function-versions";
import { functionOf, functionResource } from "./function";
import { type FunctionRequest, functionRequest, TEXT } from "./parameters";

interface Request extends FunctionRequest {
  readonly Description?: string;
}

/** Freezes the code and the configuration of `$LATEST` under the next number. */
export const publishVersion: Action<Request> = {
  name: "PublishVersion",
  request: () => functionRequest({ Description: TEXT }),
  resource: functionResource,
  answers: ["FunctionVersion", "CodeSize", "MemorySize", "Description", "Handler", "Timeout", "Runtime", "Namespace"],
  perform(call) {
    const { cloud, parameters } = call;
    const fn = functionOf(call);
    cloud.scf.requireActive(fn, "FailedOperation.PublishVersion");
    const version = publish(fn, parameters.Description ?? "", cloud.clock.now());
    return {
      FunctionVersion: version.version,
      CodeSize: version.code.length,
      MemorySize: version.memoryMb,
      Description: version.description,
      Handler: version.handler,
      Timeout: version.timeoutSeconds,
      Runtime: version.runtime,
      Namespace: version.namespace,
    };
  },
};
