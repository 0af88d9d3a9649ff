import { UserError } from "../../../../lib/user-error";
import type { ResourceType } from "../../../stack/resource-type";
import { DEFAULT_NAMESPACE } from "../state/function";
import { createAlias } from "../state/function-versions";

export const scfFunctionAlias: ResourceType = (args, { cloud, region }) => {
  if (args.has("routing_config")) {
    throw new UserError(
      `${args.where}: routing_config is set, but the alias of a stack that is loaded names one version.`,
      "Leave routing_config out; `npm run release` shares the traffic.",
    );
  }
  const namespace = args.text("namespace", DEFAULT_NAMESPACE);
  const fn = cloud.scf.function(region, namespace, args.text("function_name"));
  const alias = createAlias(fn, {
    name: args.text("name"),
    version: args.text("function_version"),
    additional: undefined,
    description: args.text("description", ""),
    createdAt: cloud.clock.now(),
  });
  return { id: `${namespace}#${fn.name}#${alias.name}`, namespace };
};
