import { ApiError } from "../../api-error";
import { LATEST } from "../../state/function";
import { TRANSITION_MS } from "../../state/scf";
import { URL_TRIGGER_NAME } from "../../state/trigger";
import type { Action } from "../action";
import { within } from "../within";
import { functionOf, nameOf } from "./function";
import { functionRequest, OPEN_OR_CLOSE, TEXT } from "./parameters";
import { describe, TRIGGER_FIELDS, type TriggerRequest } from "./trigger";

interface Request extends TriggerRequest {
  readonly TriggerDesc: string;
  /** @default "OPEN" */
  readonly Enable?: "OPEN" | "CLOSE";
  readonly Description?: string;
}

/** Creates a function URL. Its address is known a moment later. CAM authorises it at operation level (598/70005). */
export const createTrigger: Action<Request> = {
  name: "CreateTrigger",
  request: () =>
    functionRequest(
      {
        TriggerName: TEXT,
        Type: { type: "string", enum: ["http"] },
        TriggerDesc: TEXT,
        Qualifier: TEXT,
        Enable: OPEN_OR_CLOSE,
        Description: TEXT,
      },
      ["TriggerName", "Type", "TriggerDesc"],
    ),
  answers: within("TriggerInfo", TRIGGER_FIELDS),
  differs: "Function URLs (http) only. They answer on 127.0.0.1 over HTTP.",
  async perform(call) {
    const { cloud, scf, parameters } = call;
    cloud.scf.requireActive(functionOf(call), "FailedOperation.CreateTrigger");
    if (parameters.TriggerName !== URL_TRIGGER_NAME) {
      throw new ApiError(
        "InvalidParameterValue.TriggerName",
        `The trigger name ${parameters.TriggerName} is not valid: a trigger of type http is named ${URL_TRIGGER_NAME}.`,
      );
    }
    const trigger = await scf.createUrlTrigger({
      function: nameOf(call),
      qualifier: parameters.Qualifier ?? LATEST,
      desc: parameters.TriggerDesc,
      description: parameters.Description ?? "",
      enabled: parameters.Enable !== "CLOSE",
    });
    const now = cloud.clock.now();
    trigger.urlKnownFrom = now + TRANSITION_MS;
    return { TriggerInfo: describe(trigger, now) };
  },
};
