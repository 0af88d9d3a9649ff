import type { ResourceType } from "../../../stack/resource-type";
import { DEFAULT_NAMESPACE } from "../state/function";

export const scfFunctionEventInvokeConfig: ResourceType = (args, { cloud, region }) => {
  const namespace = args.text("namespace", DEFAULT_NAMESPACE);
  const fn = cloud.scf.function(region, namespace, args.text("function_name"));
  for (const config of args.blocks("async_trigger_config")) {
    for (const retry of config.blocks("retry_config")) {
      fn.asyncInvocation = { retries: retry.integer("retry_num"), keepSeconds: config.integer("msg_ttl") };
    }
  }
  return { id: `${fn.name}#${namespace}`, namespace };
};
