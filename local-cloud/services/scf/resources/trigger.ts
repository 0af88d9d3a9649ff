import { UserError } from "../../../../lib/user-error";
import { timestamp } from "../../../core/timestamp";
import type { ResourceType } from "../../../stack/resource-type";
import { describeTrigger } from "../runtime/trigger-desc";
import { LATEST } from "../state/function";

export const scfTrigger: ResourceType = async (args, { scf, region }) => {
  const type = args.text("type");
  const input = {
    function: { region, namespace: args.text("namespace"), name: args.text("function_name") },
    qualifier: args.text("qualifier", LATEST),
    desc: args.text("trigger_desc"),
    description: args.text("description", ""),
    enabled: args.text("enable", "OPEN") === "OPEN",
  };
  if (type !== "http" && type !== "timer") {
    throw new UserError(
      `${args.where}: the local cloud has no triggers of type ${type}, only of types http and timer.`,
      "Leave this trigger out of the stack that is loaded.",
    );
  }
  if (type === "http" && args.has("trigger_name")) {
    throw new UserError(
      `${args.where}: trigger_name is set, but the API names triggers of type http itself.`,
      "Leave trigger_name out.",
    );
  }
  const trigger =
    type === "http"
      ? await scf.createUrlTrigger(input)
      : scf.createTimerTrigger({
          ...input,
          name: args.text("trigger_name"),
          customArgument: args.text("custom_argument", ""),
        });
  const created = timestamp(trigger.createdAt);
  return {
    id: `${trigger.function.name}#${trigger.function.namespace}#${trigger.name}`,
    trigger_name: trigger.name,
    qualifier: trigger.qualifier,
    enable: trigger.enabled ? "OPEN" : "CLOSE",
    trigger_attribute: describeTrigger(trigger),
    available_status: "Available",
    add_time: created,
    mod_time: created,
  };
};
