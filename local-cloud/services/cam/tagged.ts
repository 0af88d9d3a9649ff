import type { TaggedResources } from "../../core/tagged";

/** CAM's, which belong to no region: theirs is ignored. */
export const CAM_TAGGED: TaggedResources = {
  role: (cloud, _region, id) => cloud.cam.roles.get(id),
  policy: (cloud, _region, id) => cloud.cam.policies.get(Number(id)),
};
