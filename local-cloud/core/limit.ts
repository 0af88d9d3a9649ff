import { ApiError } from "./api-error";

/** How much of something may be created, and the vendor's code beyond it. */
export interface Limit {
  /** In the plural, for example `roles of the account`. */
  readonly what: string;
  readonly most: number;
  readonly code: string;
  /** The vendor's page that has the number, with its date. @default - the vendor documents none, the number is ours */
  readonly source?: string;
}

/**
 * @param wanted how many there would be
 * @throws ApiError with the limit's code when that is more than the limit
 */
export function checkLimit({ what, most, code }: Limit, wanted: number): void {
  if (wanted <= most) return;
  const text = (count: number): string => count.toLocaleString("en-US");
  throw new ApiError(code, `There would be ${text(wanted)} ${what}, at most ${text(most)} are allowed.`);
}
