import { type Action, requestSchema } from "../../../core/action";
import {
  type FunctionRequest,
  functionRequest,
  functionResource,
  requestedFunction,
  TEXT,
  type VersionRequest,
} from "./parameters";

/** What becomes of an event that a function failed on. */
export const getFunctionEventInvokeConfig: Action<VersionRequest> = {
  name: "GetFunctionEventInvokeConfig",
  request: () => functionRequest({ Qualifier: TEXT }),
  resource: functionResource,
  answers: ["AsyncTriggerConfig.RetryConfig[].RetryNum", "AsyncTriggerConfig.MsgTTL"],
  differs: "That a function repeats twice by default is our choice.",
  perform(call) {
    const { retries, keepSeconds } = requestedFunction(call).asyncInvocation;
    return { AsyncTriggerConfig: { RetryConfig: [{ RetryNum: retries }], MsgTTL: keepSeconds } };
  },
};

interface Request extends FunctionRequest {
  readonly AsyncTriggerConfig: {
    readonly RetryConfig: readonly { readonly RetryNum: number }[];
    /** Seconds. */
    readonly MsgTTL: number;
  };
}

const RETRY = requestSchema({ RetryNum: { type: "integer", minimum: 0, maximum: 2 } }, ["RetryNum"]);
const CONFIG = requestSchema(
  {
    RetryConfig: { type: "array", items: RETRY, minItems: 1, maxItems: 1 },
    MsgTTL: { type: "integer", minimum: 60, maximum: 21_600 },
  },
  ["RetryConfig", "MsgTTL"],
);

/** Says how often a function is invoked again with an event that it failed on. */
export const updateFunctionEventInvokeConfig: Action<Request> = {
  name: "UpdateFunctionEventInvokeConfig",
  request: () => functionRequest({ AsyncTriggerConfig: CONFIG }, ["AsyncTriggerConfig"]),
  resource: functionResource,
  perform(call) {
    const { RetryConfig, MsgTTL } = call.parameters.AsyncTriggerConfig;
    const [retry = { RetryNum: 0 }] = RetryConfig;
    requestedFunction(call).asyncInvocation = { retries: retry.RetryNum, keepSeconds: MsgTTL };
    return {};
  },
};
