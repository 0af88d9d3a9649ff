import type { Action } from "../../../core/action";
import { functionOf, functionResource } from "./function";
import { functionRequest, TEXT, type VersionRequest } from "./parameters";

/** What becomes of an event that a function failed on. */
export const getFunctionEventInvokeConfig: Action<VersionRequest> = {
  name: "GetFunctionEventInvokeConfig",
  request: () => functionRequest({ Qualifier: TEXT }),
  resource: functionResource,
  answers: ["AsyncTriggerConfig.RetryConfig[].RetryNum", "AsyncTriggerConfig.MsgTTL"],
  differs: "That a function repeats twice by default is our choice.",
  perform(call) {
    const { retries, keepSeconds } = functionOf(call).asyncInvocation;
    return { AsyncTriggerConfig: { RetryConfig: [{ RetryNum: retries }], MsgTTL: keepSeconds } };
  },
};
