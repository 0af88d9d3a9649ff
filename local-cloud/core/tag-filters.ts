/** A condition on the tags of a resource: it has the key, with one of the values when there are any. */
export interface TagFilter {
  readonly TagKey: string;
  readonly TagValue?: readonly string[];
}

/** Whether tags meet every filter. */
export const meetsTagFilters = (tags: Readonly<Record<string, string>>, filters: readonly TagFilter[] = []): boolean =>
  filters.every(({ TagKey, TagValue = [] }) => {
    const value = Object.hasOwn(tags, TagKey) ? tags[TagKey] : undefined;
    return value !== undefined && (TagValue.length === 0 || TagValue.includes(value));
  });
