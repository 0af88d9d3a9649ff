import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { functionOf, functionResource } from "./function";
import { type FunctionRequest, functionRequest } from "./parameters";

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
    functionOf(call).asyncInvocation = { retries: retry.RetryNum, keepSeconds: MsgTTL };
    return {};
  },
};
