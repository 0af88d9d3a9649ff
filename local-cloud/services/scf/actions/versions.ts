import type { Action } from "../../../core/action";
import { timestamp } from "../../../core/answer-fields";
import { functionStatus } from "../state/function";
import { publishVersion as publish } from "../state/function-versions";
import {
  type FunctionRequest,
  functionRequest,
  functionResource,
  PAGE,
  type PageRequest,
  requestedFunction,
  TEXT,
  takePage,
} from "./parameters";

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
    const fn = requestedFunction(call);
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

/** The versions of a function: `$LATEST`, then the published ones, oldest first. */
export const listVersionByFunction: Action<FunctionRequest & PageRequest> = {
  name: "ListVersionByFunction",
  request: () => functionRequest(PAGE),
  resource: functionResource,
  answers: [
    "FunctionVersion[]",
    "Versions[].Version",
    "Versions[].Description",
    "Versions[].AddTime",
    "Versions[].ModTime",
    "Versions[].Status",
    "TotalCount",
  ],
  perform(call) {
    const fn = requestedFunction(call);
    const all = [fn, ...fn.versions];
    const page = takePage(all, call.parameters);
    return {
      FunctionVersion: page.map(({ version }) => version),
      Versions: page.map((version) => ({
        Version: version.version,
        Description: version.description,
        AddTime: timestamp(version.createdAt),
        ModTime: timestamp(version.modifiedAt),
        Status: version === fn ? functionStatus(fn, call.cloud.clock.now()) : "Active",
      })),
      TotalCount: all.length,
    };
  },
};
