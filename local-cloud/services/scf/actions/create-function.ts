import type { Action } from "../../../core/action";
import { missingParameter } from "../../../core/api-error";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../../../core/key-value-tags";
import type { FunctionType } from "../state/function";
import { CODE, CODE_SOURCE, type CodeRequest, readCode, withRunnableCode } from "./code";
import { functionResource, nameOf } from "./function";
import { type FunctionRequest, functionRequest, TEXT } from "./parameters";
import { DEFAULT_SETTINGS, readSettings, SETTINGS, type SettingsRequest } from "./settings";

interface Request extends FunctionRequest, SettingsRequest {
  readonly Code: CodeRequest;
  /** @default "Event" */
  readonly Type?: FunctionType;
  /** Required of an Event function. */
  readonly Handler?: string;
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates a function, which is Creating for a moment. */
export const createFunction: Action<Request> = {
  name: "CreateFunction",
  request: () =>
    functionRequest(
      {
        ...SETTINGS,
        Code: CODE,
        CodeSource: { type: "string", enum: ["ZipFile"] },
        Handler: TEXT,
        Type: { type: "string", enum: ["Event", "HTTP"] satisfies FunctionType[] },
        Tags: KEY_VALUE_TAGS,
      },
      ["Code"],
    ),
  resource: functionResource,
  differs:
    "Functions from a zip in the request only, with Nodejs runtimes; networks, layers and file systems are not offered. Code that cannot run is refused at once, not found CreateFailed later; a Web function's start file is looked at by its first request. Of InstanceConcurrencyConfig only MaxConcurrency has an effect; dynamic concurrency is not offered.",
  perform(call) {
    const { cloud, scf, parameters } = call;
    const { Type = "Event" } = parameters;
    if (Type === "Event" && parameters.Handler === undefined) throw missingParameter("Handler");
    const input = {
      ...nameOf(call),
      ...DEFAULT_SETTINGS,
      ...readSettings(parameters),
      type: Type,
      handler: parameters.Handler ?? "",
      code: readCode(parameters.Code),
      tags: readTags(parameters.Tags),
    };
    const fn = withRunnableCode(() => scf.createFunction(input, CODE_SOURCE));
    cloud.scf.begin(fn, "Creating");
    return {};
  },
};
