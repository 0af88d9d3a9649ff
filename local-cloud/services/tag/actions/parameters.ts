import { TAG_LIMITS } from "../../../../contract/vendor/tag-limits";
import { requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";

/** Most requests per second of most actions (651/33003, 2024-11-22). */
export const REQUESTS_PER_SECOND = 20;

/** A tag's key: 1 to 127 characters. */
export const TAG_KEY = { type: "string", minLength: 1, maxLength: TAG_LIMITS.keyLength } as const;

/** A tag's value: up to 255 characters. */
export const TAG_VALUE = { type: "string", maxLength: TAG_LIMITS.valueLength } as const;

/** A tag of a request. */
export interface RequestTag {
  readonly TagKey: string;
  readonly TagValue: string;
}

/** Schema of {@link RequestTag}. */
export const REQUEST_TAG = requestSchema({ TagKey: TAG_KEY, TagValue: TAG_VALUE }, ["TagKey", "TagValue"]);

/** Schema of a list of keys. */
export const TAG_KEYS = { type: "array", items: TAG_KEY } as const;

/** Schema of a list of texts. */
export const TEXTS = { type: "array", items: { type: "string" } } as const;

/** Entries of a page when no number is given. */
export const DEFAULT_LIMIT = 15;

/** How the older actions page. */
export interface OffsetRequest {
  readonly Offset?: number;
  readonly Limit?: number;
}

/** Schemas of {@link OffsetRequest}, and of the creator, who is the account. */
export const OFFSET_PARAMETERS = {
  CreateUin: { type: "integer" },
  Offset: { type: "integer", minimum: 0 },
  Limit: { type: "integer", minimum: 1 },
} as const;

/** @throws ApiError InvalidParameterValue.OffsetInvalid */
export function checkOffset(offset: number, limit: number): void {
  if (offset % limit !== 0) {
    throw new ApiError("InvalidParameterValue.OffsetInvalid", "`Offset` must be a multiple of `Limit`.");
  }
}

/**
 * One page of a list, with its position.
 * @throws ApiError InvalidParameterValue.OffsetInvalid
 */
export function offsetPage<Item>(items: readonly Item[], { Offset = 0, Limit = DEFAULT_LIMIT }: OffsetRequest) {
  checkOffset(Offset, Limit);
  return { where: { TotalCount: items.length, Offset, Limit }, items: items.slice(Offset, Offset + Limit) };
}

/** How the newer actions page. */
export interface TokenRequest {
  readonly PaginationToken?: string;
  readonly MaxResults?: number;
}

/** Schemas of {@link TokenRequest}. @param most entries per page */
export const tokenParameters = (most: number) =>
  ({
    PaginationToken: { type: "string" },
    MaxResults: { type: "integer", minimum: 1, maximum: most },
  }) as const;

const DEFAULT_RESULTS = 50;

/**
 * One page of a list, and the token of the next, "" after the last.
 * @throws ApiError InvalidParameter.PaginationTokenInvalid
 */
export function tokenPage<Item>(items: readonly Item[], { PaginationToken = "", MaxResults }: TokenRequest) {
  const from = readToken(PaginationToken);
  if (from === undefined || from > items.length) {
    throw new ApiError(
      "InvalidParameter.PaginationTokenInvalid",
      "The `PaginationToken` is not one that was answered.",
    );
  }
  const end = from + (MaxResults ?? DEFAULT_RESULTS);
  const next = end < items.length ? Buffer.from(`page/${end}`).toString("base64url") : "";
  return { PaginationToken: next, items: items.slice(from, end) };
}

function readToken(token: string): number | undefined {
  if (token === "") return 0;
  const [, from] = /^page\/(\d{1,9})$/.exec(Buffer.from(token, "base64url").toString()) ?? [];
  return from === undefined ? undefined : Number(from);
}

const MOST_PER_REQUEST = 10;

/** "Value range of N: 0–9" of the resources and tags of one request (651/46539, 2024-11-22). */
export function checkCounts(resources: number, tags: number): void {
  if (resources > MOST_PER_REQUEST) throw tooMany("ResourceNumPerRequest", resources, "resources");
  if (tags > MOST_PER_REQUEST) throw tooMany("TagNumPerRequest", tags, "tags");
}

const tooMany = (code: string, count: number, what: string): ApiError =>
  new ApiError(`LimitExceeded.${code}`, `There are ${count} ${what}, at most ${MOST_PER_REQUEST} are allowed.`);
