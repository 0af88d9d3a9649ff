import type { JsonSchema } from "../../../../lib/json-schema";
import { type Call, requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { Zone } from "../state/teo-zone";

/** Parameters of an action that is about one site. */
export interface ZoneRequest {
  readonly ZoneId: string;
}

export const TEXT: JsonSchema = { type: "string" };
export const TEXTS: JsonSchema = { type: "array", items: TEXT };
export const BOOLEAN: JsonSchema = { type: "boolean" };
export const ON_OFF: JsonSchema = { type: "string", enum: ["on", "off"] };

/** Schema of parameters besides the site's id. */
export function zoneRequest(
  properties: Readonly<Record<string, JsonSchema>> = {},
  required: readonly string[] = [],
): JsonSchema {
  return requestSchema({ ZoneId: TEXT, ...properties }, ["ZoneId", ...required]);
}

/**
 * A site's six segments as we take them to be, because the page that lists them was not read: the service belongs to no
 * region.
 */
export function zoneResource({ cloud, parameters }: Call<ZoneRequest>): string {
  return `qcs::teo::uin/${cloud.account.uin}:zone/${parameters.ZoneId}`;
}

/** The site that a call is about. @throws ApiError ResourceNotFound */
export function requestedZone({ cloud, parameters }: Call<ZoneRequest>): Zone {
  return cloud.teo.zone(parameters.ZoneId);
}

/** How EdgeOne writes times. */
export function isoTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** How EdgeOne pages and filters a list. */
export interface ListRequest {
  readonly Filters?: readonly { readonly Name: string; readonly Values: readonly string[] }[];
  readonly Offset?: number;
  readonly Limit?: number;
}

/** Schemas of {@link ListRequest}. @param limit most items of a page */
export function listParameters(limit: number): Readonly<Record<string, JsonSchema>> {
  return {
    Filters: {
      type: "array",
      items: requestSchema({ Name: TEXT, Values: TEXTS, Fuzzy: BOOLEAN }, ["Name", "Values"]),
    },
    Offset: { type: "integer", minimum: 0 },
    Limit: { type: "integer", minimum: 1, maximum: limit },
  };
}

const DEFAULT_LIMIT = 20;

/**
 * One page of the items that match every filter, with the number of all that do.
 *
 * @param fields what each filter compares, by its name
 * @throws ApiError InvalidParameter.InvalidFilterName
 */
export function list<Item>(
  items: Iterable<Item>,
  { Filters = [], Offset = 0, Limit = DEFAULT_LIMIT }: ListRequest,
  fields: Readonly<Record<string, (item: Item) => string>>,
): { readonly total: number; readonly page: readonly Item[] } {
  const tests = Filters.map(({ Name, Values }) => {
    const field = Object.hasOwn(fields, Name) ? fields[Name] : undefined;
    if (!field) {
      const allowed = Object.keys(fields).join(", ");
      throw new ApiError("InvalidParameter.InvalidFilterName", `There is no filter ${Name}, allowed are ${allowed}.`);
    }
    return (item: Item) => Values.includes(field(item));
  });
  const found = [...items].filter((item) => tests.every((test) => test(item)));
  return { total: found.length, page: found.slice(Offset, Offset + Limit) };
}
