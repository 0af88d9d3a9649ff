import type { TaggedResources } from "../../core/tagged";

/** EdgeOne's sites, which belong to no region: theirs is ignored. */
export const TEO_TAGGED: TaggedResources = { zone: (cloud, _region, id) => cloud.teo.zones.get(id) };
