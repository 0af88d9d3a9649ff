import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { LATEST } from "../state/function";
import { routeVersion } from "../state/function-versions";
import { functionRequest, functionResource, requestedFunction, TEXT, type VersionRequest } from "./parameters";

interface Request extends VersionRequest {
  /** The event, JSON. @default "{}" */
  readonly ClientContext?: string;
  /** @default "None" */
  readonly LogType?: "None" | "Tail";
}

/** Invokes a function and waits for its answer. */
export const invoke: Action<Request> = {
  name: "Invoke",
  request: () =>
    functionRequest({
      InvocationType: { type: "string", enum: ["RequestResponse"] },
      Qualifier: TEXT,
      ClientContext: TEXT,
      LogType: { type: "string", enum: ["None", "Tail"] },
    }),
  resource: functionResource,
  answers: [
    "Result.FunctionRequestId",
    "Result.RetMsg",
    "Result.ErrMsg",
    "Result.InvokeResult",
    "Result.Log",
    "Result.Duration",
    "Result.BillDuration",
    "Result.MemUsage",
  ],
  differs:
    "Waits for the answer always, asynchronous invocation is not offered. A Web function is refused with UnsupportedOperation (the code is assumed). MemUsage is 0, as memory is not measured.",
  async perform(call) {
    const { cloud, scf, parameters } = call;
    const { Qualifier = LATEST, ClientContext = "{}", LogType = "None" } = parameters;
    const fn = requestedFunction(call);
    if (fn.type === "HTTP") {
      throw new ApiError(
        "UnsupportedOperation",
        `The function ${fn.name} is a Web function, which can be invoked over HTTP only.`,
      );
    }
    const version = routeVersion(fn, Qualifier, cloud.random);
    if (fn.transition?.status === "Creating") cloud.scf.requireActive(fn, "FailedOperation.FunctionStatusError");
    const event = parseEvent(ClientContext);
    const start = cloud.clock.now();
    const answer = await scf.runtime.invoke(fn, event, version, fn.aliases.has(Qualifier) ? { alias: Qualifier } : {});
    const duration = cloud.clock.now() - start;
    const lines = scf.runtime.log(version).filter(({ requestId }) => requestId === answer.requestId);
    return {
      Result: {
        FunctionRequestId: answer.requestId,
        RetMsg: answer.ok ? answer.result : "",
        ErrMsg: answer.ok ? "" : JSON.stringify(answer.error),
        InvokeResult: answer.ok ? 0 : answer.error.errorCode,
        Log: LogType === "Tail" ? lines.map(({ text }) => text).join("\n") : "",
        Duration: duration,
        BillDuration: Math.ceil(duration),
        MemUsage: 0,
      },
    };
  },
};

function parseEvent(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError("InvalidParameterValue.ClientContext", "The ClientContext is not JSON.");
  }
}
