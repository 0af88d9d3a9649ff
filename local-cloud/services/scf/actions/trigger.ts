import type { JsonSchema } from "../../../../lib/json-schema";
import type { Call } from "../../../core/action";
import { timestamp } from "../../../core/timestamp";
import { describeTrigger } from "../runtime/trigger-desc";
import { LATEST } from "../state/function";
import type { Trigger } from "../state/trigger";
import { nameOf } from "./function";
import type { VersionRequest } from "./parameters";

/** The types of triggers that are offered here. */
export const TRIGGER_TYPE: JsonSchema = { type: "string", enum: ["http", "timer"] satisfies Trigger["type"][] };

/** Parameters of an action that is about one trigger. */
export interface TriggerRequest extends VersionRequest {
  readonly TriggerName: string;
  /** Of the types, these are offered here. */
  readonly Type: Trigger["type"];
}

/** The trigger a call names. @throws ApiError ResourceNotFound.Namespace, ResourceNotFound.Function, ResourceNotFound.Trigger */
export function triggerOf(call: Call<TriggerRequest>): Trigger {
  const { region, namespace, name } = nameOf(call);
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

/** What GetFunction, CreateTrigger and ListTriggers say of a trigger. @param now milliseconds since the epoch */
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
