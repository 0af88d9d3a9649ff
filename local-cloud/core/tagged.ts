import type { Cloud } from "../cloud";

/** What tags are attached to. Every Create action and the tag service change this one record. */
export interface Tagged {
  readonly tags: Record<string, string>;
}

/** A resource that can be tagged, with what its name in six segments holds. */
export interface TaggedResource {
  /** "" for one that belongs to no region: theirs is ignored. */
  readonly region: string;
  /** What follows the prefix in its name; it may have slashes of its own. */
  readonly id: string;
  readonly resource: Tagged;
}

/** Every resource of a kind, in the order of their creation. */
export type ListTagged = (cloud: Cloud) => readonly TaggedResource[];

/** The resources of a service that can be tagged, by the prefix of their name in six segments. */
export type TaggedResources = Readonly<Record<string, ListTagged>>;

/** Resources by their id, each in its region. */
export const taggedById = (
  resources: Iterable<readonly [unknown, Tagged & { readonly region?: string }]>,
): TaggedResource[] =>
  [...resources].map(([id, resource]) => ({ region: resource.region ?? "", id: String(id), resource }));
