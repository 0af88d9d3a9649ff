import { type TaggedResources, taggedById } from "../../core/tagged";

/** EdgeOne's sites, which belong to no region. */
export const TEO_TAGGED: TaggedResources = { zone: ({ teo }) => taggedById(teo.zones) };
