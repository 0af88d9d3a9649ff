import { TAG_LIMITS } from "../../../../contract/vendor/tag-limits";
import { ApiError } from "../../../core/api-error";
import type { Tagged } from "../../../core/tagged";
import { checkReserved } from "../state";
import type { RequestTag } from "./parameters";

/**
 * Attaches tags to a resource; a key that it has gets the new value.
 *
 * @throws ApiError InvalidParameter.ReservedTagKey, LimitExceeded.ResourceAttachedTags: "each resource can have 50 tags
 *   at most" (651/13354, 2024-03-26)
 */
export function attach({ tags }: Tagged, added: readonly RequestTag[]): void {
  for (const { TagKey } of added) checkReserved(TagKey);
  const count = new Set([...Object.keys(tags), ...added.map(({ TagKey }) => TagKey)]).size;
  if (count > TAG_LIMITS.count) {
    throw new ApiError(
      "LimitExceeded.ResourceAttachedTags",
      `The resource would have ${count} tags, at most ${TAG_LIMITS.count} are allowed.`,
    );
  }
  for (const { TagKey, TagValue } of added) tags[TagKey] = TagValue;
}

/** @throws ApiError ResourceInUse.TagKeyAttached */
export function attachNew(resource: Tagged, tag: RequestTag): void {
  if (Object.hasOwn(resource.tags, tag.TagKey)) {
    throw new ApiError("ResourceInUse.TagKeyAttached", `The resource has the tag key ${tag.TagKey}.`);
  }
  attach(resource, [tag]);
}

/** @throws ApiError ResourceNotFound.AttachedTagKeyNotFound */
export function detach({ tags }: Tagged, key: string): void {
  if (!Object.hasOwn(tags, key)) {
    throw new ApiError("ResourceNotFound.AttachedTagKeyNotFound", `The resource does not have the tag key ${key}.`);
  }
  delete tags[key];
}
