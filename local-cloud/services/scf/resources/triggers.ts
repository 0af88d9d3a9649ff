import type { ResourceType } from "../../../stack/resource-type";
import { describeTrigger } from "../runtime/trigger-desc";
import { DEFAULT_NAMESPACE } from "../state/function";
import type { Trigger } from "../state/trigger";

/** The triggers of a function. Of the filters only TriggerName and Qualifier are known here; unlike in the API, the address is there at once. */
export const scfTriggers: ResourceType = (args, { cloud, region }) => {
  const functionName = args.text("function_name");
  const fn = cloud.scf.function(region, args.text("namespace", DEFAULT_NAMESPACE), functionName);
  const wanted = args.blocks("filters").map((filter) => ({
    name: filter.text("name"),
    values: filter.value("values") as readonly string[],
  }));
  const fits = (trigger: Trigger): boolean =>
    wanted.every(({ name, values }) => values.includes(name === "Qualifier" ? trigger.qualifier : trigger.name));
  const triggers = cloud.scf.triggersOf(fn).filter(fits);
  return {
    id: functionName,
    triggers: triggers.map((trigger) => ({
      trigger_name: trigger.name,
      type: trigger.type,
      qualifier: trigger.qualifier,
      trigger_desc: describeTrigger(trigger),
      enable: trigger.enabled ? 1 : 0,
    })),
  };
};
