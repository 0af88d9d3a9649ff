import { UserError } from "../../../../lib/user-error";
import { timestamp } from "../../../core/answer-fields";
import type { Arguments } from "../../../stack/arguments";
import type { ResourceType } from "../../../stack/resource-type";
import { describeTrigger } from "../runtime/trigger-desc";
import type { CustomDomain } from "../state/custom-domain";
import { DEFAULT_NAMESPACE, LATEST } from "../state/function";
import type { Trigger } from "../state/trigger";

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

/**
 * The triggers of a function. Of the filters only TriggerName and Qualifier are known here; unlike in the API, the
 * address is there at once.
 */
export const scfTriggers: ResourceType = (args, { cloud, region }) => {
  const functionName = args.text("function_name");
  const fn = cloud.scf.function(region, args.text("namespace", DEFAULT_NAMESPACE), functionName);
  const wanted = args.blocks("filters").map((filter) => ({
    name: filter.text("name"),
    values: filter.value("values") as readonly string[],
  }));
  const fits = (trigger: Trigger): boolean =>
    wanted.every(({ name, values }) => values.includes(name === "Qualifier" ? trigger.qualifier : trigger.name));
  const triggers = cloud.scf.triggersFor(fn).filter(fits);
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

export const scfCustomDomain: ResourceType = (args, { cloud, region }) => {
  const domain = args.text("domain");
  cloud.scf.createCustomDomain({
    region,
    domain,
    protocol: args.text("protocol"),
    certificateId: args.blocks("cert_config")[0]?.optionalText("certificate_id"),
    waf: waf(args.blocks("waf_config")[0]),
    endpoints: args.blocks("endpoints_config").map((endpoint) => ({
      namespace: endpoint.text("namespace"),
      functionName: endpoint.text("function_name"),
      qualifier: endpoint.text("qualifier"),
      pathMatch: endpoint.text("path_match"),
      pathRewrite: endpoint.blocks("path_rewrite").map((rule) => ({
        path: rule.text("path"),
        type: rule.text("type"),
        rewrite: rule.text("rewrite"),
      })),
    })),
  });
  return { id: domain };
};

function waf(block: Arguments | undefined): CustomDomain["waf"] {
  return { open: block?.text("waf_open") === "OPEN", instanceId: block?.optionalText("waf_instance_id") ?? "" };
}
