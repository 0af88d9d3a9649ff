import type { TaggedResources } from "../../core/tagged";

/** SCF's. */
export const SCF_TAGGED: TaggedResources = {
  namespace: ({ scf }) =>
    [...scf.functions.values()].map((resource) => ({
      region: resource.region,
      id: `${resource.namespace}/function/${resource.name}`,
      resource,
    })),
};
