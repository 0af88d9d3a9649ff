import { TIMER_ARGUMENT_MAX_BYTES, TIMER_NAME } from "../../../../contract/vendor/timer";
import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { within } from "../../../core/within";
import { LATEST } from "../state/function";
import { TRANSITION_MS } from "../state/scf-state";
import { functionOf, nameOf } from "./function";
import { functionRequest, OPEN_OR_CLOSE, TEXT } from "./parameters";
import { describe, TRIGGER_FIELDS, TRIGGER_TYPE, type TriggerRequest } from "./trigger";

interface Request extends TriggerRequest {
  readonly TriggerDesc: string;
  /** @default "OPEN" */
  readonly Enable?: "OPEN" | "CLOSE";
  readonly Description?: string;
  /** Only of a timer. */
  readonly CustomArgument?: string;
}

function wrongName(name: string, type: string, allowed: string): ApiError {
  return new ApiError(
    "InvalidParameterValue.TriggerName",
    `The trigger name ${name} is not valid: a trigger of type ${type} is named ${allowed}.`,
  );
}

/** Creates a timer, or a function URL, whose address is known a moment later. CAM authorises it at operation level (598/70005). */
export const createTrigger: Action<Request> = {
  name: "CreateTrigger",
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
      ["TriggerName", "Type", "TriggerDesc"],
    ),
  answers: within("TriggerInfo", TRIGGER_FIELDS),
  differs:
    "Function URLs (http) and timers only; a Web function has no timers (the code of the refusal is assumed). A function URL may have any name. URLs answer on 127.0.0.1 over HTTP. Behind AuthType CAM, what is not signed is answered 401 and what is not allowed 403, which is assumed.",
  async perform(call) {
    const { cloud, scf, parameters } = call;
    cloud.scf.requireActive(functionOf(call), "FailedOperation.CreateTrigger");
    const { TriggerName, Type, CustomArgument = "" } = parameters;
    const input = {
      function: nameOf(call),
      qualifier: parameters.Qualifier ?? LATEST,
      desc: parameters.TriggerDesc,
      description: parameters.Description ?? "",
      enabled: parameters.Enable !== "CLOSE",
    };
    const now = cloud.clock.now();
    if (Type === "timer") {
      if (!TIMER_NAME.test(TriggerName))
        throw wrongName(TriggerName, Type, "by 1 to 60 of a-z A-Z 0-9 - _, a letter first");
      if (Buffer.byteLength(CustomArgument) > TIMER_ARGUMENT_MAX_BYTES) {
        throw new ApiError(
          "InvalidParameterValue.CustomArgument",
          `The CustomArgument has more than ${TIMER_ARGUMENT_MAX_BYTES} bytes.`,
        );
      }
      const timer = scf.createTimerTrigger({ ...input, name: TriggerName, customArgument: CustomArgument });
      return { TriggerInfo: describe(timer, now) };
    }
    if (TriggerName === "") throw wrongName(TriggerName, Type, "by at least one character");
    const trigger = await scf.createUrlTrigger({ ...input, name: TriggerName });
    trigger.urlKnownFrom = now + TRANSITION_MS;
    return { TriggerInfo: describe(trigger, now) };
  },
};
