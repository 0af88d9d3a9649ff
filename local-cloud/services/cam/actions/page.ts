/** How CAM pages a list. */
export interface PageRequest {
  /** From 1. */
  readonly Page: number;
  /** Items per page. */
  readonly Rp: number;
}

/** Schemas of {@link PageRequest}; Rp is at most 200 (DescribeRoleList, ListAttachedRolePolicies). */
export const PAGE_PARAMETERS = {
  Page: { type: "integer", minimum: 1 },
  Rp: { type: "integer", minimum: 1, maximum: 200 },
} as const;

/** One page of a list with the number of all its items. */
export function page(items: readonly object[], { Page, Rp }: PageRequest): { List: object[]; TotalNum: number } {
  return { List: items.slice((Page - 1) * Rp, Page * Rp), TotalNum: items.length };
}
