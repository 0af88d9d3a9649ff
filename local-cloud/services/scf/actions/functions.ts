import type { Action } from "../../../core/action";
import { ApiError, missingParameter } from "../../../core/api-error";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../../../core/key-value-tags";
import type { FunctionType } from "../state/function";
import { findVersion } from "../state/function-versions";
import {
  type FunctionRequest,
  functionRequest,
  functionResource,
  requestedFunction,
  requestedName,
  TEXT,
  type VersionRequest,
} from "./parameters";
import {
  CODE,
  CODE_SOURCE,
  type CodeRequest,
  DEFAULT_SETTINGS,
  readCode,
  readSettings,
  SETTINGS,
  type SettingsRequest,
  withRunnableCode,
} from "./settings";

interface CreateFunctionRequest extends FunctionRequest, SettingsRequest {
  readonly Code: CodeRequest;
  /** @default "Event" */
  readonly Type?: FunctionType;
  /** Required of an Event function. */
  readonly Handler?: string;
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates a function, which is Creating for a moment. */
export const createFunction: Action<CreateFunctionRequest> = {
  name: "CreateFunction",
  unlisted: "action",
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
      ...requestedName(call),
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

interface UpdateFunctionCodeRequest extends FunctionRequest {
  /** Either this or ZipFile, which is the same without the object. */
  readonly Code?: CodeRequest;
  readonly ZipFile?: string;
  readonly Handler?: string;
}

/** @throws ApiError MissingParameter, InvalidParameter */
function givenCode({ Code, ZipFile }: UpdateFunctionCodeRequest): CodeRequest {
  if (Code !== undefined && ZipFile !== undefined) {
    throw new ApiError("InvalidParameter", "The code is given twice, by `Code` and by `ZipFile`.");
  }
  const code = Code ?? (ZipFile === undefined ? undefined : { ZipFile });
  if (!code) throw missingParameter("Code");
  return code;
}

/** Replaces the code of `$LATEST`, which is Updating for a moment. The next invocation runs the new code. */
export const updateFunctionCode: Action<UpdateFunctionCodeRequest> = {
  name: "UpdateFunctionCode",
  request: () =>
    functionRequest({ Code: CODE, ZipFile: TEXT, CodeSource: { type: "string", enum: ["ZipFile"] }, Handler: TEXT }),
  resource: functionResource,
  differs:
    "A zip in the request only, by Code or by ZipFile, not by both. Code that cannot run is refused at once, not found UpdateFailed later.",
  perform(call) {
    const { cloud, scf, parameters } = call;
    const fn = requestedFunction(call);
    cloud.scf.requireActive(fn, "FailedOperation.UpdateFunctionCode");
    const changes = { code: readCode(givenCode(parameters)), handler: parameters.Handler ?? fn.handler };
    withRunnableCode(() => scf.updateFunction(fn, changes, CODE_SOURCE));
    cloud.scf.begin(fn, "Updating");
    return {};
  },
};

/** Changes the configuration of `$LATEST`, which is Updating for a moment. What is not named stays. */
export const updateFunctionConfiguration: Action<FunctionRequest & SettingsRequest> = {
  name: "UpdateFunctionConfiguration",
  request: () => functionRequest(SETTINGS),
  resource: functionResource,
  differs:
    "Networks, layers and file systems are not offered. InstanceConcurrencyConfig stays where it is not named, and an empty DynamicEnabled takes it away, as the API's text reads.",
  perform(call) {
    const { cloud, scf, parameters } = call;
    const fn = requestedFunction(call);
    cloud.scf.requireActive(fn, "FailedOperation.UpdateFunctionConfiguration");
    if (parameters.Runtime !== undefined && parameters.Runtime !== fn.runtime) {
      throw new ApiError("InvalidParameterValue.Runtime", `The runtime ${fn.runtime} of ${fn.name} cannot be changed.`);
    }
    withRunnableCode(() => scf.updateFunction(fn, readSettings(parameters), CODE_SOURCE));
    cloud.scf.begin(fn, "Updating");
    return {};
  },
};

/** Deletes a function with everything it has, or with a Qualifier one published version of it. */
export const deleteFunction: Action<VersionRequest> = {
  name: "DeleteFunction",
  request: () => functionRequest({ Qualifier: TEXT }),
  resource: functionResource,
  async perform(call) {
    const { cloud, scf, parameters } = call;
    const fn = requestedFunction(call);
    cloud.scf.requireActive(fn, "FailedOperation.FunctionStatusError");
    const version = parameters.Qualifier === undefined ? fn : findVersion(fn, parameters.Qualifier);
    await (version === fn ? scf.deleteFunction(fn) : scf.deleteVersion(fn, version));
    return {};
  },
};
