import type { JsonSchema } from "../../../../lib/json-schema";
import { requestSchema } from "../../../core/action";
import { TAG_KEY, TEXTS } from "./parameters";

/** Schema of a list of the conditions that meetsTagFilters looks at. */
export const TAG_FILTERS: JsonSchema = {
  type: "array",
  items: requestSchema({ TagKey: TAG_KEY, TagValue: TEXTS }, ["TagKey"]),
};

/** Tags as the tag service lists them. */
export const tagList = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue, Category: "Custom" }));

/** The fields of {@link tagList}. */
export const TAG_LIST_FIELDS: readonly string[] = ["Tags[].TagKey", "Tags[].TagValue", "Tags[].Category"];
