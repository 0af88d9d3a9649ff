import { describeTrigger } from "../../scf/trigger-desc";
import { DEFAULT_NAMESPACE } from "../../state/function";
import type { ResourceType } from "../resource-type";

/** The triggers of a function. Of the filters only TriggerName is known here; unlike in the API, the address is there at once. */
export const scfTriggers: ResourceType = (args, { cloud, region }) => {
  const name = args.text("function_name");
  const fn = cloud.scf.function(region, args.text("namespace", DEFAULT_NAMESPACE), name);
  const names = args.blocks("filters").flatMap((filter) => filter.value("values") as string[]);
  const triggers = cloud.scf.triggersOf(fn).filter((trigger) => names.length === 0 || names.includes(trigger.name));
  return {
    id: name,
    triggers: triggers.map((trigger) => ({
      trigger_name: trigger.name,
      type: trigger.type,
      qualifier: trigger.qualifier,
      trigger_desc: describeTrigger(trigger),
      enable: trigger.enabled ? 1 : 0,
    })),
  };
};
