import { ApiError } from "../../../core/api-error";

/** Entries of a page when no number is given. */
export const DEFAULT_LIMIT = 15;

/** @throws ApiError InvalidParameterValue.OffsetInvalid */
export function checkOffset(offset: number, limit: number): void {
  if (offset % limit !== 0) {
    throw new ApiError("InvalidParameterValue.OffsetInvalid", "`Offset` must be a multiple of `Limit`.");
  }
}
