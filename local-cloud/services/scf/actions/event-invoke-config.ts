import { type Action, requestSchema } from "../../../core/action";
import {
  type FunctionRequest,
  functionRequest,
  functionResource,
  requestedFunction,
  TEXT,
  type VersionRequest,
} from "./parameters";

/** How an event that a function failed on is retried. */
export const getFunctionEventInvokeConfig: Action<VersionRequest> = {
  name: "GetFunctionEventInvokeConfig",
  request: () => functionRequest({ Qualifier: TEXT }),
  resource: functionResource,
  answers: ["AsyncTriggerConfig.RetryConfig[].RetryNum", "AsyncTriggerConfig.MsgTTL"],
  differs: "A function repeats twice by default (583/39851).",
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

/** How often an event is repeated, and how long it is kept. */
export const RETRIES = { min: 0, max: 2 } as const;
export const MESSAGE_TTL_SECONDS = { min: 60, max: 21_600 } as const;

const RETRY = requestSchema({ RetryNum: { type: "integer", minimum: RETRIES.min, maximum: RETRIES.max } }, [
  "RetryNum",
]);
const CONFIG = requestSchema(
  {
    RetryConfig: { type: "array", items: RETRY, minItems: 1, maxItems: 1 },
    MsgTTL: { type: "integer", minimum: MESSAGE_TTL_SECONDS.min, maximum: MESSAGE_TTL_SECONDS.max },
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
