/** How API Gateway pages a list. */
export interface PageRequest {
  readonly Limit?: number;
  readonly Offset?: number;
}

/** Schemas of {@link PageRequest}. */
export const PAGE = {
  Limit: { type: "integer", minimum: 0, maximum: 100 },
  Offset: { type: "integer", minimum: 0 },
} as const;

const DEFAULT_LIMIT = 20;

/** One page of a list. */
export function pageOf<Item>(
  items: readonly Item[],
  { Limit = DEFAULT_LIMIT, Offset = 0 }: PageRequest,
): readonly Item[] {
  return items.slice(Offset, Offset + Limit);
}
