import type { Action } from "../../../core/action";
import { timestamp } from "../../../core/timestamp";
import { statusOf } from "../state/function";
import { functionOf, functionResource } from "./function";
import { type FunctionRequest, functionRequest, PAGE, type PageRequest, pageOf } from "./parameters";

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
    const fn = functionOf(call);
    const all = [fn, ...fn.versions];
    const page = pageOf(all, call.parameters);
    return {
      FunctionVersion: page.map(({ version }) => version),
      Versions: page.map((version) => ({
        Version: version.version,
        Description: version.description,
        AddTime: timestamp(version.createdAt),
        ModTime: timestamp(version.modifiedAt),
        Status: version === fn ? statusOf(fn, call.cloud.clock.now()) : "Active",
      })),
      TotalCount: all.length,
    };
  },
};
