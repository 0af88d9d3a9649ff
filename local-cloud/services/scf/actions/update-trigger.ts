import type { Action } from "../../../core/action";
import { functionOf, functionResource } from "./function";
import { functionRequest, OPEN_OR_CLOSE, TEXT } from "./parameters";
import { TRIGGER_TYPE, type TriggerRequest, triggerOf } from "./trigger";

interface Request extends TriggerRequest {
  readonly TriggerDesc?: string;
  readonly Enable?: "OPEN" | "CLOSE";
  readonly Description?: string;
  readonly CustomArgument?: string;
}

/** Changes the rules of a function URL or a timer, or opens or closes it. What is not named stays, and so does the address. */
export const updateTrigger: Action<Request> = {
  name: "UpdateTrigger",
  request: () =>
    functionRequest(
      {
        TriggerName: TEXT,
        Type: TRIGGER_TYPE,
        TriggerDesc: TEXT,
        Qualifier: TEXT,
        Enable: OPEN_OR_CLOSE,
        Description: TEXT,
        CustomArgument: TEXT,
      },
      ["TriggerName", "Type"],
    ),
  resource: functionResource,
  differs: "Function URLs (http) and timers only.",
  async perform(call) {
    const { cloud, scf, parameters } = call;
    const { TriggerDesc, Enable, Description, CustomArgument } = parameters;
    cloud.scf.requireActive(functionOf(call), "FailedOperation.UpdateTrigger");
    await scf.updateTrigger(triggerOf(call), {
      ...(TriggerDesc !== undefined && { desc: TriggerDesc }),
      ...(Enable !== undefined && { enabled: Enable === "OPEN" }),
      ...(Description !== undefined && { description: Description }),
      ...(CustomArgument !== undefined && { customArgument: CustomArgument }),
    });
    return {};
  },
};
