import type { ResourceType } from "../../../stack/resource-type";

export const scfReservedConcurrencyConfig: ResourceType = (args, { cloud, region }) => {
  const namespace = args.text("namespace", "default");
  const fn = cloud.scf.function(region, namespace, args.text("function_name"));
  cloud.scf.reserveConcurrency(fn, args.integer("reserved_concurrency_mem"));
  return { id: `${namespace}#${fn.name}`, namespace };
};
