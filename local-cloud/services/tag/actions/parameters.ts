import { ApiError } from "../../../core/api-error";

/** A tag's key: 1 to 127 characters. */
export const TAG_KEY = { type: "string", minLength: 1, maxLength: 127 } as const;

/** A tag's value: up to 255 characters. */
export const TAG_VALUE = { type: "string", maxLength: 255 } as const;

/** Entries of a page when no number is given. */
export const DEFAULT_LIMIT = 15;

/** @throws ApiError InvalidParameterValue.OffsetInvalid */
export function checkOffset(offset: number, limit: number): void {
  if (offset % limit !== 0) {
    throw new ApiError("InvalidParameterValue.OffsetInvalid", "`Offset` must be a multiple of `Limit`.");
  }
}
