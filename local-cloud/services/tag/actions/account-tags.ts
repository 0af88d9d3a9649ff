import type { Cloud } from "../../../cloud";
import { allTagged } from "./tagged-resources";

/** A tag of the account. */
export interface AccountTag {
  readonly key: string;
  readonly value: string;
  /** Whether a resource has it. */
  readonly isAttached: boolean;
}

/** Every tag of the account, each once: those that were made as such, then those that came with a resource. */
export function accountTags(cloud: Cloud): AccountTag[] {
  const attached = allTagged(cloud).flatMap(({ resource: { tags } }) =>
    Object.entries(tags).map(([key, value]) => ({ key, value })),
  );
  const name = ({ key, value }: Pick<AccountTag, "key" | "value">): string => JSON.stringify([key, value]);
  const names = new Set(attached.map(name));
  const all = new Map([...cloud.tags.pairs, ...attached].map((tag) => [name(tag), tag]));
  return [...all].map(([id, tag]) => ({ ...tag, isAttached: names.has(id) }));
}
