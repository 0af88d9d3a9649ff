import { requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";

/** One condition of a list: an item must match one of the values. */
export interface Filter {
  readonly Key: string;
  readonly Values: readonly string[];
}

/** How CLS pages and filters a list. */
export interface ListRequest {
  readonly Filters?: readonly Filter[];
  readonly Offset?: number;
  readonly Limit?: number;
}

/** Tests by the name that a filter gives them. */
export type Tests<Item> = Readonly<Record<string, (item: Item, value: string) => boolean>>;

const FILTER = requestSchema({ Key: { type: "string" }, Values: { type: "array", items: { type: "string" } } }, [
  "Key",
  "Values",
]);

/** Schemas of {@link ListRequest}. */
export const LIST_PARAMETERS = {
  Filters: { type: "array", items: FILTER },
  Offset: { type: "integer", minimum: 0 },
  Limit: { type: "integer", minimum: 1, maximum: 100 },
} as const;

const DEFAULT_LIMIT = 20;
const MAX_FILTERS = 10;
const TAG_PREFIX = "tag:";

/**
 * One page of the items that match every filter, with the number of all that do. Tags are tested by `tagKey` and
 * `tag:KEY`.
 *
 * @param maxValues most values of one filter
 * @throws ApiError InvalidParameterValue
 */
export function list<Item extends { readonly tags: Readonly<Record<string, string>> }>(
  items: readonly Item[],
  { Filters = [], Offset = 0, Limit = DEFAULT_LIMIT }: ListRequest,
  tests: Tests<Item>,
  maxValues: number,
): { readonly total: number; readonly page: readonly Item[] } {
  if (Filters.length > MAX_FILTERS) throw invalid(`There are ${Filters.length} filters, at most are ${MAX_FILTERS}.`);
  const conditions = Filters.map(({ Key, Values }) => {
    if (Values.length > maxValues) throw invalid(`The filter ${Key} has more than ${maxValues} values.`);
    const test = findTest(Key, tests);
    return (item: Item) => Values.some((value) => test(item, value));
  });
  const found = items.filter((item) => conditions.every((condition) => condition(item)));
  return { total: found.length, page: found.slice(Offset, Offset + Limit) };
}

function findTest<Item extends { readonly tags: Readonly<Record<string, string>> }>(
  key: string,
  tests: Tests<Item>,
): Tests<Item>[string] {
  const test = Object.hasOwn(tests, key) ? tests[key] : undefined;
  if (test) return test;
  if (key === "tagKey") return ({ tags }, value) => Object.hasOwn(tags, value);
  if (key.startsWith(TAG_PREFIX)) return ({ tags }, value) => tags[key.slice(TAG_PREFIX.length)] === value;
  throw invalid(`There is no filter ${key}, allowed are ${Object.keys(tests).join(", ")}, tagKey and tag:KEY.`);
}

function invalid(message: string): ApiError {
  return new ApiError("InvalidParameterValue", message);
}
