import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/action";
import { ApiError, missingParameter } from "../../../core/api-error";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../../../core/key-value-tags";
import type { FunctionType } from "../state/function";
import { findVersion } from "../state/function-versions";
import { CODE_PARAMETERS, CODE_SOURCES, type CodeRequest, readCode, withRunnableCode } from "./code";
import {
  type FunctionRequest,
  functionRequest,
  functionResource,
  requestedFunction,
  requestedName,
  TEXT,
  type VersionRequest,
} from "./parameters";
import { DEFAULT_SETTINGS, readSettings, SETTINGS, type SettingsRequest } from "./settings";

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
        Code: requestSchema(CODE_PARAMETERS),
        CodeSource: CODE_SOURCES,
        DeployMode: { type: "string", enum: ["code"] },
        Handler: TEXT,
        Type: { type: "string", enum: ["Event", "HTTP"] satisfies FunctionType[] },
        Tags: KEY_VALUE_TAGS,
      },
      ["Code"],
    ),
  resource: functionResource,
  differs:
    "Functions from a zip in the request or from an object of COS, which the caller must be allowed to read, with Nodejs runtimes; layers, file systems and asynchronous execution are not offered, and their parameters are accepted only to say so. InitTimeout is 1 to 300 (assumed). Code that cannot run is refused at once, not found CreateFailed later; a Web function's start file is checked by its first request. Of InstanceConcurrencyConfig only MaxConcurrency has an effect; dynamic concurrency is not offered.",
  perform(call) {
    const { cloud, scf, parameters } = call;
    const { Type = "Event" } = parameters;
    if (Type === "Event" && parameters.Handler === undefined) throw missingParameter("Handler");
    const { code, source } = readCode(call, parameters.Code);
    const input = {
      ...requestedName(call),
      ...DEFAULT_SETTINGS,
      ...readSettings(parameters),
      type: Type,
      handler: parameters.Handler ?? "",
      code,
      tags: readTags(parameters.Tags),
    };
    const fn = withRunnableCode(() => scf.createFunction(input, source));
    cloud.scf.begin(fn, "Creating");
    return {};
  },
};

interface UpdateFunctionCodeRequest extends FunctionRequest, CodeRequest {
  /** Either this, or its parameters without the object. */
  readonly Code?: CodeRequest;
  readonly Handler?: string;
}

/** @throws ApiError MissingParameter, InvalidParameter */
function givenCode({ Code, ...request }: UpdateFunctionCodeRequest): CodeRequest {
  const [given] = (["ZipFile", "CosBucketName"] as const).filter((name) => request[name] !== undefined);
  if (Code === undefined && given === undefined) throw missingParameter("Code");
  if (Code !== undefined && given !== undefined) {
    throw new ApiError("InvalidParameter", `The code is given twice, by \`Code\` and by \`${given}\`.`);
  }
  return Code ?? request;
}

/** Replaces the code of `$LATEST`, which is Updating for a moment. The next invocation runs the new code. */
export const updateFunctionCode: Action<UpdateFunctionCodeRequest> = {
  name: "UpdateFunctionCode",
  request: () =>
    functionRequest({
      ...CODE_PARAMETERS,
      Code: requestSchema(CODE_PARAMETERS),
      CodeSource: CODE_SOURCES,
      Handler: TEXT,
      InstallDependency: { type: "string", enum: ["FALSE"] },
    }),
  resource: functionResource,
  differs:
    "A zip in the request or an object of COS, by Code or by its parameters without it, not by both. Code that cannot run is refused at once, not found UpdateFailed later.",
  perform(call) {
    const { cloud, scf, parameters } = call;
    const fn = requestedFunction(call);
    cloud.scf.requireActive(fn, "FailedOperation.UpdateFunctionCode");
    const { code, source } = readCode(call, givenCode(parameters));
    const changes = { code, handler: parameters.Handler ?? fn.handler };
    withRunnableCode(() => scf.updateFunction(fn, changes, source));
    cloud.scf.begin(fn, "Updating");
    return {};
  },
};

/** Changes the configuration of `$LATEST`, which is Updating for a moment. What is not named stays. */
export const updateFunctionConfiguration: Action<FunctionRequest & SettingsRequest> = {
  name: "UpdateFunctionConfiguration",
  unlisted: ["AsyncRunEnable", "TraceEnable", "DnsCache", "DiskSize"],
  request: () => functionRequest(SETTINGS),
  resource: functionResource,
  differs:
    "Layers, file systems and asynchronous execution are not offered. InstanceConcurrencyConfig stays where it is not named, and an empty DynamicEnabled removes it, as the API's text reads.",
  perform(call) {
    const { cloud, scf, parameters } = call;
    const fn = requestedFunction(call);
    cloud.scf.requireActive(fn, "FailedOperation.UpdateFunctionConfiguration");
    if (parameters.Runtime !== undefined && parameters.Runtime !== fn.runtime) {
      throw new ApiError("InvalidParameterValue.Runtime", `The runtime ${fn.runtime} of ${fn.name} cannot be changed.`);
    }
    withRunnableCode(() => scf.updateFunction(fn, readSettings(parameters), "The code"));
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
