import type { Action } from "../action";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../key-value-tags";
import { CODE, CODE_SOURCE, type CodeRequest, readCode, withRunnableCode } from "./code";
import { functionResource, nameOf } from "./function";
import { type FunctionRequest, functionRequest, TEXT } from "./parameters";
import { DEFAULT_SETTINGS, readSettings, SETTINGS, type SettingsRequest } from "./settings";

interface Request extends FunctionRequest, SettingsRequest {
  readonly Code: CodeRequest;
  readonly Handler: string;
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates an Event function, which is Creating for a moment. */
export const createFunction: Action<Request> = {
  name: "CreateFunction",
  request: () =>
    functionRequest(
      {
        ...SETTINGS,
        Code: CODE,
        CodeSource: { type: "string", enum: ["ZipFile"] },
        Handler: TEXT,
        Type: { type: "string", enum: ["Event"] },
        Tags: KEY_VALUE_TAGS,
      },
      ["Code", "Handler"],
    ),
  resource: functionResource,
  differs:
    "Event functions from a zip in the request only; networks, layers and file systems are not offered. Code that cannot run is refused at once, not found CreateFailed later.",
  perform(call) {
    const { cloud, scf, parameters } = call;
    const input = {
      ...nameOf(call),
      ...DEFAULT_SETTINGS,
      ...readSettings(parameters),
      handler: parameters.Handler,
      code: readCode(parameters.Code),
      tags: readTags(parameters.Tags),
    };
    const fn = withRunnableCode(() => scf.createFunction(input, CODE_SOURCE));
    cloud.scf.begin(fn, "Creating");
    return {};
  },
};
