import type { TaggedResources } from "../../core/tagged";

/** SCF's. */
export const SCF_TAGGED: TaggedResources = {
  /** `NAMESPACE/function/NAME` */
  namespace: (cloud, region, id) => {
    const [, namespace, name] = /^([^/]+)\/function\/([^/]+)$/.exec(id) ?? [];
    return [...cloud.scf.functions.values()].find(
      (fn) => fn.region === region && fn.namespace === namespace && fn.name === name,
    );
  },
};
