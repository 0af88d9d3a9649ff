import type { ResourceType } from "../../../stack/resource-type";
import { DEFAULT_NAMESPACE } from "../state/function";
import { publishVersion } from "../state/function-versions";

export const scfFunctionVersion: ResourceType = (args, { cloud, region }) => {
  const namespace = args.text("namespace", DEFAULT_NAMESPACE);
  const fn = cloud.scf.function(region, namespace, args.text("function_name"));
  const { version } = publishVersion(fn, args.text("description", ""), cloud.clock.now());
  return { id: `${fn.name}#${namespace}#${version}`, namespace, function_version: version };
};
