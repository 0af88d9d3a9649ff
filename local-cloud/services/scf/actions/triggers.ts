import { TIMER_ARGUMENT_MAX_BYTES, TIMER_NAME } from "../../../../contract/vendor/timer";
import { defined } from "../../../../lib/defined";
import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { describeTrigger } from "../runtime/trigger-desc";
import { LATEST } from "../state/function";
import { TRANSITION_MS } from "../state/scf-state";
import type { Trigger } from "../state/trigger";
import {
  type FunctionRequest,
  functionRequest,
  functionResource,
  OPEN_OR_CLOSE,
  PAGE,
  type PageRequest,
  requestedFunction,
  requestedName,
  TEXT,
  takePage,
  type VersionRequest,
} from "./parameters";

/** The types of triggers that are offered here. */
const TRIGGER_TYPE: JsonSchema = { type: "string", enum: ["http", "timer"] satisfies Trigger["type"][] };

/** Parameters of an action that is about one trigger. */
interface TriggerRequest extends VersionRequest {
  readonly TriggerName: string;
  /** One of the types that are offered here. */
  readonly Type: Trigger["type"];
}

/**
 * The trigger a call names.
 *
 * @throws ApiError ResourceNotFound.Namespace, ResourceNotFound.Function, ResourceNotFound.Trigger
 */
function requestedTrigger(call: Call<TriggerRequest>): Trigger {
  const { region, namespace, name } = requestedName(call);
  const fn = call.cloud.scf.function(region, namespace, name);
  return call.cloud.scf.trigger(fn, call.parameters.TriggerName, call.parameters.Qualifier ?? LATEST);
}

/** The fields in which a response describes a trigger. */
export const TRIGGER_FIELDS: readonly string[] = [
  "TriggerName",
  "Type",
  "TriggerDesc",
  "Qualifier",
  "Enable",
  "AvailableStatus",
  "Description",
  "CustomArgument",
  "AddTime",
  "ModTime",
  "ResourceId",
  "BindStatus",
  "TriggerAttribute",
  "BoundResources",
];

/** What GetFunction, CreateTrigger and ListTriggers say about a trigger. @param now milliseconds since the epoch */
export function describe(trigger: Trigger, now: number): object {
  return {
    TriggerName: trigger.name,
    Type: trigger.type,
    TriggerDesc: describeTrigger(trigger, now),
    Qualifier: trigger.qualifier,
    Enable: trigger.enabled ? 1 : 0,
    AvailableStatus: "Available",
    Description: trigger.description,
    CustomArgument: trigger.customArgument,
    AddTime: timestamp(trigger.createdAt),
    ModTime: timestamp(trigger.modifiedAt),
    ResourceId: "",
    BindStatus: "",
    TriggerAttribute: "",
    BoundResources: "",
  };
}

interface CreateTriggerRequest extends TriggerRequest {
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

/**
 * Creates a timer, or a function URL, whose address is known a moment later. CAM authorises it at operation level
 * (598/70005).
 */
export const createTrigger: Action<CreateTriggerRequest> = {
  name: "CreateTrigger",
  unlisted: ["TriggerInfo.BoundResources"],
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
    cloud.scf.requireActive(requestedFunction(call), "FailedOperation.CreateTrigger");
    const { TriggerName, Type, CustomArgument = "" } = parameters;
    const input = {
      function: requestedName(call),
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

interface ListTriggersRequest extends FunctionRequest, PageRequest {
  readonly Filters?: readonly { readonly Name: keyof typeof FILTERS; readonly Values: readonly string[] }[];
  readonly OrderBy?: keyof typeof ORDERS;
  readonly Order?: "ASC" | "DESC";
}

const FILTERS = {
  Qualifier: ({ qualifier }: Trigger) => qualifier,
  TriggerName: ({ name }: Trigger) => name,
  Description: ({ description }: Trigger) => description,
} as const;
const ORDERS = {
  add_time: ({ createdAt }: Trigger) => createdAt,
  mod_time: ({ modifiedAt }: Trigger) => modifiedAt,
} as const;

/** The triggers of a function, last modified first unless told otherwise. */
export const listTriggers: Action<ListTriggersRequest> = {
  name: "ListTriggers",
  unlisted: ["Triggers[].BoundResources"],
  request: () =>
    functionRequest({
      ...PAGE,
      Filters: {
        type: "array",
        items: requestSchema(
          { Name: { type: "string", enum: Object.keys(FILTERS) }, Values: { type: "array", items: TEXT } },
          ["Name", "Values"],
        ),
      },
      OrderBy: { type: "string", enum: Object.keys(ORDERS) },
      Order: { type: "string", enum: ["ASC", "DESC"] },
    }),
  resource: functionResource,
  answers: ["TotalCount", ...within("Triggers[]", TRIGGER_FIELDS)],
  perform(call) {
    const { cloud, parameters } = call;
    const { Filters = [], OrderBy = "mod_time", Order = "DESC" } = parameters;
    const sign = Order === "ASC" ? 1 : -1;
    const found = cloud.scf
      .triggersFor(requestedFunction(call))
      .filter((trigger) => Filters.every(({ Name, Values }) => Values.includes(FILTERS[Name](trigger))))
      .sort((a, b) => sign * (ORDERS[OrderBy](a) - ORDERS[OrderBy](b)));
    const now = cloud.clock.now();
    return {
      TotalCount: found.length,
      Triggers: takePage(found, parameters).map((trigger) => describe(trigger, now)),
    };
  },
};

interface UpdateTriggerRequest extends TriggerRequest {
  readonly TriggerDesc?: string;
  readonly Enable?: "OPEN" | "CLOSE";
  readonly Description?: string;
  readonly CustomArgument?: string;
}

/**
 * Changes the rules of a function URL or a timer, or opens or closes it. What is not named stays, and so does the
 * address.
 */
export const updateTrigger: Action<UpdateTriggerRequest> = {
  name: "UpdateTrigger",
  unlisted: "action",
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
    cloud.scf.requireActive(requestedFunction(call), "FailedOperation.UpdateTrigger");
    await scf.updateTrigger(requestedTrigger(call), {
      ...defined({ desc: TriggerDesc }),
      ...(Enable !== undefined && { enabled: Enable === "OPEN" }),
      ...defined({ description: Description, customArgument: CustomArgument }),
    });
    return {};
  },
};

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
    await call.scf.deleteTrigger(requestedTrigger(call));
    return {};
  },
};
