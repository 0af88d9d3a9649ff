import { type TaggedResources, taggedById } from "../../core/tagged";

/** CAM's, which belong to no region. */
export const CAM_TAGGED: TaggedResources = {
  role: ({ cam }) => taggedById(cam.roles),
  policy: ({ cam }) => taggedById(cam.policies),
};
