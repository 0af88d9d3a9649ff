import type { Cloud } from "../cloud";

/** What tags are attached to. Every Create action and the tag service change this one record. */
export interface Tagged {
  readonly tags: Record<string, string>;
}

/** Finds the resource of an id, which is what follows the prefix in its name; it may have slashes of its own. */
export type FindTagged = (cloud: Cloud, region: string, id: string) => Tagged | undefined;

/** The resources of a service that can be tagged, by the prefix of their name in six segments. */
export type TaggedResources = Readonly<Record<string, FindTagged>>;

/** A resource, unless it is of another region. */
export function inRegion<Resource extends Tagged & { readonly region: string }>(
  resource: Resource | undefined,
  region: string,
): Resource | undefined {
  return resource?.region === region ? resource : undefined;
}
