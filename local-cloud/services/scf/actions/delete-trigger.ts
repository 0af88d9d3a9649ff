import type { Action } from "../../../core/action";
import { functionResource } from "./function";
import { functionRequest, TEXT } from "./parameters";
import { TRIGGER_TYPE, type TriggerRequest, triggerOf } from "./trigger";

/** Deletes a timer, or a function URL for good: a new one has another address. */
export const deleteTrigger: Action<TriggerRequest> = {
  name: "DeleteTrigger",
  request: () =>
    functionRequest({ TriggerName: TEXT, Type: TRIGGER_TYPE, TriggerDesc: TEXT, Qualifier: TEXT }, [
      "TriggerName",
      "Type",
    ]),
  resource: functionResource,
  differs: "Function URLs (http) and timers only.",
  async perform(call) {
    await call.scf.deleteTrigger(triggerOf(call));
    return {};
  },
};
